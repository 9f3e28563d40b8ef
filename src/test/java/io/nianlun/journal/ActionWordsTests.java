package io.nianlun.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nianlun.shared.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ActionWordsTests {

    /** The literals that stand as first argument, also where one of two is chosen. */
    private static final Pattern RECORDED = Pattern.compile("new Entry\\(\\s*([^,]*),");

    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyActionThatIsRecordedHasItsWordsInBothLanguages() throws IOException {
        var texts = new Texts();
        var actions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var recorded = RECORDED.matcher(Files.readString(file));
                while (recorded.find()) {
                    var action = ACTION.matcher(recorded.group(1));
                    while (action.find()) actions.add(action.group(1));
                }
            }
        }

        assertThat(actions).contains("targets-proposed", "targets-sent-back");
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
            assertThat(actions.stream()
                            .filter(action -> texts.orNull(language, "journal." + action, List.of()) == null))
                    .as("without words in journal.properties (%s)", language)
                    .isEmpty();
    }
}
