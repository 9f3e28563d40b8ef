package io.nianlun.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Files that hold what must never be evaluated, fetched or rendered, each named after where it is written. */
public final class UnsafeFixtures {

    private static final Path FOLDER = Path.of("src/test/resources/io/nianlun/workflow/unsafe");

    private UnsafeFixtures() {}

    public static Map<String, byte[]> all() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.list(FOLDER)) {
            for (var file : found.toList()) files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        if (files.size() < 30) throw new AssertionError("fixtures are missing: " + files.keySet());
        return files;
    }
}
