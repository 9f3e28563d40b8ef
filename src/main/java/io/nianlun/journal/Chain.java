package io.nianlun.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash of a link, so that anyone can work it out without this program:
 *
 * <pre>
 * hash(n)  = SHA-256( 0x01 ‖ hash(n-1) ‖ n ‖ field ‖ field … );  hash(0) = 32 bytes 0
 * n        = 8 bytes, the most significant first
 * field    = length of its UTF-8 bytes (4 bytes, the most significant first) ‖ the bytes;  null: length -1 and no bytes
 * </pre>
 *
 * The fields are {@link #FIELDS}, in that order, as PostgreSQL writes them. Every field tells its length, so that
 * nothing can be shifted from one into the next.
 */
final class Chain {

    /** What is hashed of an entry {@code e}; a later form gets another first byte, and this one stays for old links. */
    static final String FIELDS =
            "e.id::text as f0, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as"
                    + " f1, e.person as f2, e.on_behalf_of as f3, e.action as f4, e.subject as f5, e.cycle as f6,"
                    + " e.before::text as f7, e.after::text as f8, e.reason as f9";

    static final int FIELD_COUNT = 10;
    private static final int FORM = 1;

    private Chain() {}

    static byte[] hash(byte[] previous, long link, String[] fields) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.write(previous);
            out.writeLong(link);
            for (var field : fields) write(out, field);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256().digest(bytes.toByteArray());
    }

    static byte[] beginning() {
        return new byte[32];
    }

    private static void write(DataOutputStream out, String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var text = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
