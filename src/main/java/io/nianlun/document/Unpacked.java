package io.nianlun.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs an archive anew while it counts what comes out of it, and stops as soon as that is too much: a file of 4 MB can
 * unpack to 4 GB. Whoever reads it then reads what was counted, since an archive's directory can say something else.
 */
final class Unpacked {

    private static final int MOST_ENTRIES = 500;

    private Unpacked() {}

    static byte[] safe(byte[] archive, int megabytes) throws IOException {
        var copy = new ByteArrayOutputStream(archive.length);
        var left = megabytes * 1024L * 1024;
        var entries = 0;
        try (var in = ZipFile.builder().setByteArray(archive).get();
                var out = new ZipOutputStream(copy)) {
            out.setLevel(Deflater.BEST_SPEED);
            var buffer = new byte[64 * 1024];
            for (var entry : Collections.list(in.getEntries())) {
                if (++entries > MOST_ENTRIES) throw SpreadsheetRefused.unpacksTooLarge(megabytes);
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (var content = in.getInputStream(entry)) {
                    for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        left -= read;
                        if (left < 0) throw SpreadsheetRefused.unpacksTooLarge(megabytes);
                        out.write(buffer, 0, read);
                    }
                }
            }
        }
        if (entries == 0) throw SpreadsheetRefused.unreadable();
        return copy.toByteArray();
    }
}
