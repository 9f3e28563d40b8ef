package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.document.SpreadsheetReader;
import io.nianlun.document.Upload;
import io.nianlun.shared.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FigureController {

    private static final int MOST_MEGABYTES = 10;

    private final FigureUpload upload;
    private final FigureIntake intake;
    private final CorrectionView view;
    private final CurrentPerson caller;
    private final ObjectMapper json;

    FigureController(
            FigureUpload upload, FigureIntake intake, CorrectionView view, CurrentPerson caller, ObjectMapper json) {
        this.upload = upload;
        this.intake = intake;
        this.view = view;
        this.caller = caller;
        this.json = json;
    }

    /** @param taken how many figures count now */
    record Taken(int taken, List<CorrectionView.Shown> waiting) {}

    /**
     * Keeps figures, all or none; one that corrects another needs a reason. 204 where all of them count now, 200 with
     * those that wait for a second person.
     */
    @PutMapping(path = "/api/cycles/{id}/figures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Taken> put(@PathVariable String id, @RequestBody JsonNode body) {
        return take(id, body);
    }

    /** The same as a table, in UTF-8 or GB18030, whichever it is. */
    @PutMapping(path = "/api/cycles/{id}/figures", consumes = "text/csv")
    ResponseEntity<Taken> putTable(
            @PathVariable String id, @RequestParam(required = false) String reason, HttpServletRequest request)
            throws IOException {
        var file = Upload.read(request.getInputStream(), MOST_MEGABYTES);
        var list = FigureCsv.list(SpreadsheetReader.read(file).get(0));
        return take(
                id,
                reason == null
                        ? list
                        : json.createObjectNode().put("reason", reason).set("figures", list));
    }

    private ResponseEntity<Taken> take(String cycle, JsonNode body) {
        var taken = intake.bringIn(cycle, upload.read(cycle, body), caller.require());
        if (taken.waiting().isEmpty()) return ResponseEntity.noContent().build();
        return ResponseEntity.ok(new Taken(taken.taken(), view.of(cycle, taken.waiting(), caller.require())));
    }
}
