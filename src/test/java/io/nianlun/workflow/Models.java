package io.nianlun.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The product's own models, as they lie in the repository. */
public final class Models {

    private Models() {}

    /** The files of {@code processes/<feature>} and {@code forms/<feature>}, by name. */
    public static Map<String, byte[]> folder(String feature) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (var root : List.of("processes", "forms")) {
            var path = Path.of(root, feature);
            if (!Files.isDirectory(path)) continue;
            try (var found = Files.list(path)) {
                for (var file : found.toList()) files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        if (files.isEmpty()) throw new AssertionError("no files in processes/" + feature);
        return files;
    }

    /** The names of the folders in {@code processes/}. */
    public static List<String> features() throws IOException {
        try (var folders = Files.list(Path.of("processes"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
