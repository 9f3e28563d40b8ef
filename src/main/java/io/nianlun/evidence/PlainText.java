package io.nianlun.evidence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that people read: in UTF-8 or GB18030, without control characters, and no page that a browser would run. */
final class PlainText {

    private static final Pattern MARKUP =
            Pattern.compile("^[\\s\\uFEFF]*<|<\\s*(script|html|svg|!doctype|iframe|body|\\?xml)");
    private static final int HEAD = 8192;

    private PlainText() {}

    static Optional<ContentKind> kindOf(ContentKinds.Content content) throws IOException {
        if (isText(content, StandardCharsets.UTF_8)) return Optional.of(ContentKind.TEXT);
        return isText(content, Charset.forName("GB18030")) ? Optional.of(ContentKind.TEXT_GB18030) : Optional.empty();
    }

    private static boolean isText(ContentKinds.Content content, Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = new char[HEAD];
        try (var in = new InputStreamReader(content.open(), strict)) {
            var head = true;
            for (int read; (read = in.read(buffer)) >= 0; head = false) {
                if (head
                        && MARKUP.matcher(new String(buffer, 0, read).toLowerCase(Locale.ROOT))
                                .find()) return false;
                for (var i = 0; i < read; i++) if (isControl(buffer[i])) return false;
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}
