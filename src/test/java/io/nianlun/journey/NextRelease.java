package io.nianlun.journey;

import io.nianlun.Nianlun;
import io.nianlun.ServerProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A jar of the product's own classes and files plus one migration, one step, and one model that calls the step. */
final class NextRelease {

    private static final String STEP = """
            package io.nianlun.preparation;

            import io.nianlun.workflow.Step;
            import org.springframework.jdbc.core.simple.JdbcClient;
            import org.springframework.stereotype.Component;

            @Component
            class Promises {

                private final JdbcClient jdbc;

                Promises(JdbcClient jdbc) {
                    this.jdbc = jdbc;
                }

                @Step(name = "notePromise", title = "登记承诺", description = "Notes that a unit has given its promise.")
                public void note(String cycle, String unit) {
                    jdbc.sql("insert into preparation_promise (cycle, unit) values (?, ?)").params(cycle, unit).update();
                }
            }
            """;
    private static final String MIGRATION = """
            -- Only the next release knows of promises.
            create table preparation_promise (cycle text not null, unit text not null, primary key (cycle, unit));
            """;
    private static final String MODEL = "processes/preparation/agree-targets.bpmn";

    private NextRelease() {}

    static Path jar(Path folder) throws IOException {
        var product = Path.of(Nianlun.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(product)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                files.put(
                        product.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
        }
        files.put(MODEL, changed(new String(files.get(MODEL))).getBytes());
        files.put("db/migration/V998__preparation_promise.sql", MIGRATION.getBytes());
        files.putAll(compiled(Files.createDirectories(folder.resolve("added"))));
        return packed(files, folder.resolve("next.jar"));
    }

    /** The step stands between the two last elements, whatever else the process has. */
    private static String changed(String model) {
        var end = "targetRef=\"endEvent_targetsLocked\"";
        if (model.split(end, -1).length != 2) throw new AssertionError("the model does not end as it did");
        return model.replace(end, "targetRef=\"serviceTask_notePromise\"").replace("</bpmn:process>", """
                <bpmn:serviceTask id="serviceTask_notePromise" name="登记承诺" camunda:delegateExpression="${notePromise}"/>
                <bpmn:sequenceFlow id="flow_promiseNoted" sourceRef="serviceTask_notePromise" targetRef="endEvent_targetsLocked"/>
                </bpmn:process>""");
    }

    private static Map<String, byte[]> compiled(Path folder) throws IOException {
        var source = folder.resolve("Promises.java");
        Files.writeString(source, STEP);
        var arguments =
                List.of("-parameters", "-cp", ServerProcess.CLASSES, "-d", folder.toString(), source.toString());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0)
            throw new AssertionError("the added step does not compile");
        var name = "io/nianlun/preparation/Promises.class";
        return Map.of(name, Files.readAllBytes(folder.resolve(name)));
    }

    private static Path packed(TreeMap<String, byte[]> files, Path target) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(target))) {
            var folders = new java.util.TreeSet<String>();
            for (var name : files.keySet())
                for (var slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1))
                    folders.add(name.substring(0, slash + 1));
            // classes and models are looked for folder by folder
            for (var folder : folders) jar.putNextEntry(new JarEntry(folder));
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        return target;
    }
}
