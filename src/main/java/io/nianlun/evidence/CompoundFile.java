package io.nianlun.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Looks into an office file of before 2007 for the names of its streams, which stand in it in UTF-16. */
final class CompoundFile {

    private static final byte[] MACROS = name("_VBA_PROJECT");
    private static final byte[] WORD = name("WordDocument");
    private static final byte[] BOOK = name("Workbook");
    private static final byte[] OLD_BOOK = name("Book");
    private static final byte[] SLIDES = name("PowerPoint Document");
    private static final int LONGEST = SLIDES.length;

    private final byte[] window = new byte[64 * 1024];
    private boolean word;
    private boolean book;
    private boolean slides;

    private CompoundFile() {}

    static Optional<ContentKind> kindOf(ContentKinds.Content content) throws IOException, MacrosFound {
        return new CompoundFile().read(content);
    }

    private Optional<ContentKind> read(ContentKinds.Content content) throws IOException, MacrosFound {
        try (var in = content.open()) {
            var kept = 0;
            for (int read; (read = in.read(window, kept, window.length - kept)) >= 0; ) {
                var length = kept + read;
                look(length);
                // a name may lie across two windows
                kept = Math.min(length, LONGEST);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
        }
        if (word) return Optional.of(ContentKind.DOC);
        if (book) return Optional.of(ContentKind.XLS);
        return slides ? Optional.of(ContentKind.PPT) : Optional.empty();
    }

    private void look(int length) throws MacrosFound {
        if (holds(MACROS, length)) throw new MacrosFound();
        word |= holds(WORD, length);
        book |= holds(BOOK, length) || holds(OLD_BOOK, length);
        slides |= holds(SLIDES, length);
    }

    private boolean holds(byte[] name, int length) {
        for (var at = 0; at + name.length <= length; at++)
            if (window[at] == name[0] && Arrays.equals(window, at, at + name.length, name, 0, name.length)) return true;
        return false;
    }

    // with the zero that ends it: Book is not the beginning of Bookmark
    private static byte[] name(String name) {
        return (name + "\0").getBytes(StandardCharsets.UTF_16LE);
    }
}
