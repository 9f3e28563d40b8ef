package io.nianlun.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into a zip for an office file, and no further than an office file is large: a bomb ends early. */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Map<String, ContentKind> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", ContentKind.DOCX,
            "spreadsheetml.sheet.main+xml", ContentKind.XLSX,
            "presentationml.presentation.main+xml", ContentKind.PPTX);
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_INFLATED = 256L * 1024 * 1024;
    private static final int MOST_CONTENT_TYPES = 1024 * 1024;

    private final byte[] buffer = new byte[8192];
    private long inflated;
    private int entries;
    private String contentTypes;
    private boolean ofd;

    private OfficePackage() {}

    /** Empty for a zip that is no office file, cannot be read, or unpacks to more than any office file. */
    static Optional<ContentKind> kindOf(ContentKinds.Content content) throws IOException, MacrosFound {
        try (var in = content.open();
                var zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            return new OfficePackage().read(zip);
        } catch (ZipException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<ContentKind> read(ZipInputStream zip) throws IOException, MacrosFound {
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
            var name = entry.getName();
            if (++entries > MOST_ENTRIES) return Optional.empty();
            if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) throw new MacrosFound();
            if (name.equals(CONTENT_TYPES)) {
                if (contentTypes != null) return Optional.empty();
                contentTypes = text(zip);
            }
            // also what follows what was read of it: the next entry would unpack that uncounted
            if (!drain(zip)) return Optional.empty();
            if (name.equals("OFD.xml")) ofd = true;
        }
        return kind();
    }

    private Optional<ContentKind> kind() throws MacrosFound {
        if (contentTypes == null) return ofd ? Optional.of(ContentKind.OFD) : Optional.empty();
        if (contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled")) throw new MacrosFound();
        return MAIN_PARTS.entrySet().stream()
                .filter(part -> contentTypes.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String text(InputStream zip) throws IOException {
        var bytes = zip.readNBytes(MOST_CONTENT_TYPES);
        inflated += bytes.length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private boolean drain(InputStream zip) throws IOException {
        for (int read; (read = zip.read(buffer)) >= 0; ) {
            inflated += read;
            if (inflated > MOST_INFLATED) return false;
        }
        return true;
    }
}
