package io.nianlun.organization.registry;

import io.nianlun.document.Sheet;
import io.nianlun.document.SpreadsheetReader;
import io.nianlun.document.SpreadsheetWriter;
import io.nianlun.document.Upload;
import io.nianlun.organization.registry.RegistryController.Changed;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as spreadsheets: the file itself is the request's body, so that no copy of it is left anywhere. */
@RestController
@RequestMapping("/api/organization")
class ImportController {

    private static final int MOST_MEGABYTES = 10;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Imports imports;
    private final Registry registry;
    private final ExportedSheets exports;

    ImportController(Imports imports, Registry registry, ExportedSheets exports) {
        this.imports = imports;
        this.registry = registry;
        this.exports = exports;
    }

    @PostMapping(path = "/import/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Preview preview(HttpServletRequest request) throws IOException {
        return imports.preview(sheets(request), Texts.language(request));
    }

    /** @param preview what the preview of this file answered */
    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Changed bringIn(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String preview,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        var sheets = sheets(request);
        return Changed.of(imports.bringIn(sheets, preview, RegistryController.reason(reason)));
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(HttpServletRequest request) {
        var roster = registry.roster();
        var language = Texts.language(request);
        var tables = Arrays.stream(SheetKind.values())
                .map(kind -> exports.table(kind, roster, language))
                .toList();
        return file("organization.xlsx", XLSX, SpreadsheetWriter.xlsx(tables));
    }

    /** @param table units, people or posts */
    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "units") String table, HttpServletRequest request) {
        var kind = SheetKind.of(table).orElseThrow(() -> new NotInRegister(table));
        var content = SpreadsheetWriter.csv(exports.table(kind, registry.roster(), Texts.language(request)));
        return file(kind.word() + ".csv", CSV, content);
    }

    private static List<Sheet> sheets(HttpServletRequest request) throws IOException {
        return SpreadsheetReader.read(Upload.read(request.getInputStream(), MOST_MEGABYTES));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
