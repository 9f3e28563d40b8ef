package io.nianlun.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page for scheme writers prints is true. */
class SchemesPageTests {

    private static String example(String file) throws IOException {
        var page = Files.readString(Path.of("docs", "schemes.md"));
        var block = Pattern.compile("```yaml\n# " + file + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as(file).isTrue();
        return block.group(1);
    }

    @Test
    void itsExampleCanBeTriedOut() throws IOException {
        var results = Year.of(example("first.yaml"), example("data.yaml")).results(Steps.of(Locale.ENGLISH));

        assertThat(results.units()).allMatch(unit -> unit.complete());
        assertThat(Year.unit(results, "finance").indicators().get(1).steps())
                .containsExactly(
                        "15 / 14 = 1.0714285714…",
                        "score: 100 × 1.0714285714… = 107.1428571428…",
                        "points: 70 × 107.1428571428… / 100 = 75");
        assertThat(Year.audit(example("first.yaml")).warnings())
                .extracting(warning -> warning.path() + " " + warning.code())
                .containsExactly("/totalRange range-cuts");
    }

    @Test
    void everyMeasureOfItsTableIsAccepted() throws IOException {
        var rows = Pattern.compile("\\| `(\\{method: .*\\})` \\|")
                .matcher(Files.readString(Path.of("docs", "schemes.md")));
        var count = 0;
        while (rows.find()) {
            assertThat(Year.audit(Year.oneLeaf(100, rows.group(1))).faults())
                    .as(rows.group(1))
                    .isEmpty();
            count++;
        }
        assertThat(count).isEqualTo(15);
    }

    @Test
    void itsListOfSchemesIsComplete() throws IOException {
        var page = Files.readString(Path.of("docs", "schemes.md"));
        var list = page.substring(page.indexOf("| scheme |"), page.indexOf("## A first scheme"));
        var listed = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(RegimesTests.regimes());
    }

    @Test
    void theProcessesThatItNamesAreThere() throws IOException {
        var page = Files.readString(Path.of("docs", "schemes.md"));
        var table = page.substring(page.indexOf("| process | in place of |"));
        var named = Pattern.compile("`([a-z]+[A-Z][A-Za-z]+)`")
                .matcher(page.substring(page.indexOf("## Which processes")))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        var shipped = models();

        assertThat(named).isNotEmpty().isSubsetOf(shipped);
        assertThat(table).contains("evaluateByExperts", "reviewOnSite", "submitResults");
    }

    private static List<String> models() throws IOException {
        var models = new ArrayList<String>();
        try (var files = Files.walk(Path.of("processes"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".bpmn")).toList()) {
                var id = Pattern.compile("<bpmn:process id=\"(\\w+)\"").matcher(Files.readString(file));
                while (id.find()) models.add(id.group(1));
            }
        }
        return models;
    }
}
