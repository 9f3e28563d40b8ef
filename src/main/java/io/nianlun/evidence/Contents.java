package io.nianlun.evidence;

import io.nianlun.evidence.ContentRepository.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes files in and hands them out, a piece at a time: no more than one piece of a file is ever in memory, and no
 * connection to the database is held while the sender is slow.
 */
@Component
class Contents {

    static final int PIECE = 256 * 1024;

    /** A file that has come in whole; kept for good once it is attached. */
    record Received(UUID content, String sha256, long size, ContentKind kind) {}

    private final ContentRepository contents;
    private final EvidenceSettings settings;

    Contents(ContentRepository contents, EvidenceSettings settings) {
        this.contents = contents;
        this.settings = settings;
    }

    /** Takes a file in, or leaves nothing of it. */
    Received receive(InputStream body, String name) {
        var content = UUID.randomUUID();
        try {
            return take(content, body, name);
        } catch (IOException brokenOff) {
            contents.drop(content);
            throw new EvidenceBrokenOff(name);
        } catch (RuntimeException | Error refused) {
            contents.drop(content);
            throw refused;
        }
    }

    private Received take(UUID content, InputStream body, String name) throws IOException {
        var digest = sha256();
        var piece = new byte[PIECE];
        var size = 0L;
        for (int position = 0, read; (read = body.readNBytes(piece, 0, PIECE)) > 0; position++) {
            size += read;
            if (size > settings.file().toBytes()) throw tooLarge(name);
            if (position == 0) contents.begin(content);
            digest.update(piece, 0, read);
            contents.add(content, position, read == PIECE ? piece : Arrays.copyOf(piece, read));
        }
        if (size == 0) throw new EvidenceFileEmpty(name);
        return new Received(content, HexFormat.of().formatHex(digest.digest()), size, kindOf(content, name));
    }

    private ContentKind kindOf(UUID content, String name) throws IOException {
        try {
            return ContentKinds.of(() -> open(content)).orElseThrow(() -> new EvidenceKindRefused(name));
        } catch (MacrosFound found) {
            throw new EvidenceWithMacros(name);
        }
    }

    EvidenceFileTooLarge tooLarge(String name) {
        return new EvidenceFileTooLarge(name, settings.file().toMegabytes());
    }

    /** Forgets a file that was taken in and is not to be attached. */
    void drop(Received received) {
        contents.drop(received.content());
    }

    void write(Stored stored, OutputStream out) throws IOException {
        for (var position = 0; ; position++) {
            var piece = contents.piece(stored.content(), position);
            if (piece == null) return;
            out.write(piece);
        }
    }

    private InputStream open(UUID content) {
        return new SequenceInputStream(new Enumeration<>() {
            private int position;
            private byte[] next = contents.piece(content, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                var piece = new ByteArrayInputStream(next);
                next = contents.piece(content, ++position);
                return piece;
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
