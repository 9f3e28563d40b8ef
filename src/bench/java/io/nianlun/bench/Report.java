package io.nianlun.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of a run. */
final class Report {

    /**
     * @param stock null where the stock engine has no answer to the question
     * @param unit what ends in {@code /s} is better when it is more, all else when it is less
     */
    private record Row(String key, String question, String size, Samples stock, Samples product, String unit) {

        /** Over 1: the product is better. */
        Double ratio() {
            if (stock == null) return null;
            var ratio = stock.median() / product.median();
            return unit.endsWith("/s") ? 1 / ratio : ratio;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    /** @param more whether rows that the file holds from another run stay in it */
    Report(Path file, boolean more) throws IOException {
        this.file = file;
        if (!more) Files.deleteIfExists(file);
    }

    void row(String key, String question, String size, Samples stock, Samples product, String unit) {
        var row = new Row(key, question, size, stock, product, unit);
        rows.add(row);
        System.out.println(line(row));
        write();
    }

    void print(PrintStream out) {
        out.println("| key | question | size | unit | stock | product | ratio |");
        out.println("|---|---|---|---|---|---|---|");
        rows.forEach(row -> out.println(line(row)));
    }

    private static String line(Row row) {
        return "| `%s` | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        row.key(),
                        row.question(),
                        row.size(),
                        row.unit(),
                        row.stock() == null ? "" : row.stock().written(),
                        row.product().written(),
                        row.ratio() == null ? "" : Samples.number(row.ratio()));
    }

    /** Every row at once, so that a run that is cut short leaves what it has; rows that this run does not measure stay. */
    private void write() {
        try {
            var all = new LinkedHashMap<String, Map<String, Object>>();
            if (Files.exists(file))
                for (var row : JSON.readValue(file.toFile(), new TypeReference<List<Map<String, Object>>>() {}))
                    all.put(row.get("key").toString(), row);
            rows.forEach(row -> all.put(row.key(), written(row)));
            Files.createDirectories(file.getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all.values());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, Object> written(Row row) {
        var one = new LinkedHashMap<String, Object>();
        one.put("key", row.key());
        one.put("question", row.question());
        one.put("size", row.size());
        one.put("stock", row.stock() == null ? null : row.stock().median());
        one.put("product", row.product().median());
        one.put("ratio", row.ratio());
        one.put("unit", row.unit());
        return one;
    }
}
