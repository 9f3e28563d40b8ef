package io.nianlun.document;

import java.io.IOException;
import java.io.InputStream;

/** A file as it comes in, read to its end but never kept beyond a limit. */
public final class Upload {

    private static final long MEGABYTE = 1024 * 1024;

    // What is too large is still read, so that whoever sends it hears why instead of a broken connection.
    private static final long READ_AT_MOST = 128 * MEGABYTE;

    private Upload() {}

    /** @throws SpreadsheetRefused if it is larger than so many megabytes */
    public static byte[] read(InputStream sent, int megabytes) throws IOException {
        var content = sent.readNBytes((int) (megabytes * MEGABYTE) + 1);
        if (content.length <= megabytes * MEGABYTE) return content;
        var buffer = new byte[64 * 1024];
        for (long read = content.length; read < READ_AT_MOST; ) {
            var more = sent.read(buffer);
            if (more < 0) break;
            read += more;
        }
        throw SpreadsheetRefused.tooLarge(megabytes);
    }
}
