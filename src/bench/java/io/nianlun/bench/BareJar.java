package io.nianlun.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs the bare application as the product is packed: the same loader and libraries, other classes. */
final class BareJar {

    private static final String SETTINGS = """
            camunda.bpm:
              database.schema-update: true
              auto-deployment-enabled: false
            spring.flyway.enabled: false
            spring.session.jdbc.initialize-schema: always
            """;

    private BareJar() {}

    static Path pack(Path product, Path target) throws IOException {
        try (var from = new JarFile(product.toFile())) {
            var manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), BareApplication.class.getName());
            try (var to = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (var entry : java.util.Collections.list(from.entries())) {
                    var name = entry.getName();
                    if (isOfTheProduct(name)) continue;
                    var copy = new JarEntry(name);
                    copy.setMethod(entry.getMethod());
                    if (entry.getMethod() == JarEntry.STORED) {
                        // libraries are read where they lie, so they stay as they are
                        copy.setSize(entry.getSize());
                        copy.setCompressedSize(entry.getSize());
                        copy.setCrc(entry.getCrc());
                    }
                    to.putNextEntry(copy);
                    try (var content = from.getInputStream(entry)) {
                        content.transferTo(to);
                    }
                }
                // the loader finds nothing below a folder that has no entry of its own
                put(to, "BOOT-INF/classes/", new byte[0]);
                var file = BareApplication.class.getName().replace('.', '/') + ".class";
                put(to, "BOOT-INF/classes/" + file, classFile(file));
                put(to, "BOOT-INF/classes/application.yaml", SETTINGS.getBytes());
                put(to, "BOOT-INF/classes/static/index.html", "<p>bare</p>".getBytes());
            }
        }
        return target;
    }

    private static boolean isOfTheProduct(String name) {
        return name.startsWith("META-INF/") || name.startsWith("BOOT-INF/classes/");
    }

    private static byte[] classFile(String name) throws IOException {
        try (var content = BareJar.class.getClassLoader().getResourceAsStream(name)) {
            return content.readAllBytes();
        }
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
    }
}
