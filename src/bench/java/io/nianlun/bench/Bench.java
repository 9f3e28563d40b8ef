package io.nianlun.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What benchmarks share, made when the first of them asks: one PostgreSQL with two databases that hold the same tasks,
 * on one of them the product as a server of its own, on the other the stock engine in this process.
 */
final class Bench implements AutoCloseable {

    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    static final Path JAR = Path.of("target", "nianlun.jar").toAbsolutePath();

    private static final String PRODUCT = "product";
    private static final String STOCK = "stock";

    private final Size size;
    private final Report report;
    private Postgres postgres;
    private World world;

    Bench(Size size, Report report) {
        this.size = size;
        this.report = report;
    }

    Size size() {
        return size;
    }

    Report report() {
        return report;
    }

    Postgres postgres() throws Exception {
        if (postgres == null) postgres = new Postgres(FOLDER);
        return postgres;
    }

    World world() throws Exception {
        if (world == null) world = new World();
        return world;
    }

    /** Whether anything has asked for the two databases. */
    boolean hasWorld() {
        return world != null;
    }

    @Override
    public void close() throws Exception {
        if (world != null) world.close();
        if (postgres != null) postgres.close();
    }

    /** Both sides, running and filled. */
    final class World implements AutoCloseable {

        private final HikariDataSource stockPool;
        private final HikariDataSource productPool;
        private final ProcessEngine stock;
        private Server product;

        private World() throws Exception {
            postgres().create(PRODUCT);
            postgres().create(STOCK);
            stockPool = postgres().pool(STOCK, 20);
            productPool = postgres().pool(PRODUCT, 4);
            stock = Stock.engine("stock", stockPool, true);
            // its first start makes the tables; they are filled while nothing runs
            start();
            cycleOfTheCopies();
            product.close();
            var begin = System.nanoTime();
            Filling.fill(size, stock, stockPool, productPool);
            System.out.printf("both databases filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
            start();
        }

        private void cycleOfTheCopies() throws Exception {
            var units = List.of(Map.of("id", "transport", "class", "department", "panel", "assess-group-3"));
            var made = Client.program(address(), "general-1")
                    .post(
                            "/api/cycles",
                            Map.of("year", Filling.YEAR, "title", "测量", "scheme", "five-phases", "units", units));
            if (!made.path("id").asText().equals(Filling.CYCLE)) throw new IllegalStateException("made " + made);
        }

        private void start() throws Exception {
            product = Server.of(FOLDER, JAR, postgres(), PRODUCT, "-Xmx1g", "-Xlog:gc:file=" + gcLog());
        }

        Server product() {
            return product;
        }

        String address() {
            return product.address();
        }

        ProcessEngine stock() {
            return stock;
        }

        /** What stands in the product's tables, for finding out when something has happened. */
        JdbcClient productTables() {
            return JdbcClient.create(productPool);
        }

        Path gcLog() {
            return FOLDER.resolve("gc.log");
        }

        @Override
        public void close() {
            product.close();
            stock.close();
            stockPool.close();
            productPool.close();
        }
    }
}
