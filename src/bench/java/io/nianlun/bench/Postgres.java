package io.nianlun.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;

/** The run's own PostgreSQL, as durable and as large as the one that the product brings. */
final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres server;

    Postgres(Path folder) throws IOException {
        var data = folder.resolve("postgresql");
        delete(data);
        Files.createDirectories(folder);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("postgresql-binaries").toFile())
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                // filling the databases would otherwise be one checkpoint after another
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(Duration.ofSeconds(120))
                .start();
    }

    void create(String database) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** A pool like the product's own. */
    HikariDataSource pool(String database, int size) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(url(database));
        settings.setUsername("postgres");
        settings.setPassword("");
        settings.setMaximumPoolSize(size);
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty("prepareThreshold", "1");
        settings.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        settings.addDataSourceProperty("preparedStatementCacheSizeMiB", "20");
        return new HikariDataSource(settings);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
