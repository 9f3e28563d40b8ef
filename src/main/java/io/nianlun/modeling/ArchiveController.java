package io.nianlun.modeling;

import io.nianlun.modeling.Archives.Imported;
import io.nianlun.modeling.Archives.Item;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole cycle as one file. */
@RestController
@RequestMapping("/api/library/archive")
class ArchiveController {

    private final Archives archives;

    ArchiveController(Archives archives) {
        this.archives = archives;
    }

    @GetMapping
    ResponseEntity<byte[]> export(@RequestParam(required = false) String cycle) {
        var name = cycle == null ? "models" : "models-" + cycle.replaceAll("[^0-9-]", "");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                .body(archives.of(cycle));
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    List<Item> preview(InputStream archive) throws IOException {
        return archives.preview(read(archive));
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Imported take(InputStream archive) throws IOException {
        return archives.take(read(archive));
    }

    private static byte[] read(InputStream archive) throws IOException {
        var bytes = archive.readNBytes(Archive.LARGEST + 1);
        if (bytes.length > Archive.LARGEST)
            throw new ArchiveRefused("", "archive-too-large", Archive.LARGEST / 1000, Archive.LARGEST / 1_000_000);
        return bytes;
    }
}
