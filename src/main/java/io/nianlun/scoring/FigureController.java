package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FigureController {

    private final FigureUpload upload;
    private final Figures figures;
    private final CurrentPerson caller;

    FigureController(FigureUpload upload, Figures figures, CurrentPerson caller) {
        this.upload = upload;
        this.figures = figures;
        this.caller = caller;
    }

    /** Keeps figures, all or none; one that corrects another needs a reason. */
    @PutMapping(path = "/api/cycles/{id}/figures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String id, @RequestBody JsonNode body) {
        var read = upload.read(id, body);
        figures.put(id, read.changes(), caller.require(), read.reason());
    }
}
