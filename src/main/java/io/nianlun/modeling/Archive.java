package io.nianlun.modeling;

import io.nianlun.shared.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files by their paths, as one zip: {@code processes/<feature>/}, {@code forms/<feature>/}, {@code schemes/}. What is read
 * is bounded in number, in size and in names before it is unpacked any further.
 */
final class Archive {

    static final int LARGEST = 20 * 1024 * 1024;
    private static final int LARGEST_FILE = 2_000_000;
    private static final int MOST_FILES = 500;
    private static final String PATH =
            "(processes/[A-Za-z0-9_-]{1,100}/[A-Za-z0-9_.-]{1,100}\\.(bpmn|dmn)|forms/[A-Za-z0-9_-]{1,100}/[A-Za-z0-9_.-]{1,100}\\.form"
                    + "|schemes/[A-Za-z0-9_-]{1,100}\\.json)";

    private Archive() {}

    static byte[] packed(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                // the same content is the same archive, whenever it is made
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Refuses what is no archive of models, with every path that does not belong into one. */
    static Map<String, byte[]> unpacked(byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        var faults = new ArrayList<Fault>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) continue;
                var path = entry.getName();
                if (files.size() == MOST_FILES) throw new ArchiveRefused("", "archive-too-many", MOST_FILES);
                if (!path.matches(PATH)) faults.add(Fault.of(shown(path), "archive-path", shown(path)));
                var content = zip.readNBytes(Math.min(LARGEST_FILE, left) + 1);
                left -= content.length;
                if (content.length > LARGEST_FILE || left <= 0)
                    throw new ArchiveRefused(
                            shown(path), "archive-too-large", LARGEST_FILE / 1000, LARGEST / 1_000_000);
                if (files.put(path, content) != null) faults.add(Fault.of(shown(path), "archive-twice", shown(path)));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new ArchiveRefused("", "archive-unreadable");
        }
        if (files.isEmpty()) throw new ArchiveRefused(List.of(Fault.of("", "archive-unreadable")));
        if (!faults.isEmpty()) throw new ArchiveRefused(faults.subList(0, Math.min(50, faults.size())));
        return files;
    }

    private static String shown(String path) {
        return path.length() > 120 ? path.substring(0, 120) + "…" : path;
    }
}
