package io.nianlun.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Finds out what a file is by what it holds; its name says nothing. */
final class ContentKinds {

    static final int HEAD = 16;

    private ContentKinds() {}

    /** A file that can be read as often as it takes. */
    interface Content {

        InputStream open() throws IOException;
    }

    /**
     * Empty where it is none of the kinds that are kept.
     *
     * @throws MacrosFound an office file with programs in it
     */
    static Optional<ContentKind> of(Content content) throws IOException, MacrosFound {
        var head = new byte[HEAD];
        int length;
        try (var in = content.open()) {
            length = in.readNBytes(head, 0, HEAD);
        }
        head = Arrays.copyOf(head, length);
        var plain = byHead(head);
        if (plain.isPresent()) return plain;
        if (starts(head, 'P', 'K', 3, 4)) return OfficePackage.kindOf(content);
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) return CompoundFile.kindOf(content);
        return PlainText.kindOf(content);
    }

    private static Optional<ContentKind> byHead(byte[] head) {
        if (starts(head, '%', 'P', 'D', 'F', '-')) return Optional.of(ContentKind.PDF);
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) return Optional.of(ContentKind.PNG);
        if (starts(head, 0xFF, 0xD8, 0xFF)) return Optional.of(ContentKind.JPEG);
        if (starts(head, 'G', 'I', 'F', '8', '7', 'a') || starts(head, 'G', 'I', 'F', '8', '9', 'a'))
            return Optional.of(ContentKind.GIF);
        if (starts(head, 'R', 'I', 'F', 'F') && startsAt(head, 8, 'W', 'E', 'B', 'P'))
            return Optional.of(ContentKind.WEBP);
        // 'BM' alone is two letters of a text; four reserved bytes of a bitmap are zero
        if (starts(head, 'B', 'M') && startsAt(head, 6, 0, 0, 0, 0)) return Optional.of(ContentKind.BMP);
        if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) return Optional.of(ContentKind.TIFF);
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int... bytes) {
        return startsAt(head, 0, bytes);
    }

    private static boolean startsAt(byte[] head, int at, int... bytes) {
        if (head.length < at + bytes.length) return false;
        for (var i = 0; i < bytes.length; i++) if ((head[at + i] & 0xFF) != bytes[i]) return false;
        return true;
    }
}
