package io.nianlun.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The PostgreSQL that comes with the product: durable, reachable from this machine only and with a password, its
 * binaries unpacked below its own folder.
 */
class EmbeddedServer implements JdbcConnectionDetails, AutoCloseable {

    /** The major version of the binaries that the build brings; another one's data is refused. */
    static final int MAJOR = 17;

    private static final String DATABASE = "nianlun";

    private final Home home;
    private final EmbeddedPostgres server;
    private final String password;

    EmbeddedServer(Path folder) {
        this.home = Home.take(folder.toAbsolutePath().normalize());
        try {
            home.holds(MAJOR);
            home.endAbandonedServer();
            this.password = home.password();
            this.server = EmbeddedPostgres.builder()
                    .setDataDirectory(home.data())
                    .setCleanDataDirectory(false)
                    // the application's own shutdown closes it, after all that uses it
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(home.binaries().toFile())
                    // initdb takes the last of its options: a password from the first moment on
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", home.passwordFile().toString())
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password)
                    // the library's own defaults trade durability for speed; these win
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(120))
                    .start();
            createDatabase();
        } catch (IOException | RuntimeException failure) {
            release();
            if (failure instanceof HomeUnusable unusable) throw unusable;
            throw new HomeUnusable(
                    "The embedded PostgreSQL does not start in " + folder + ": " + failure.getMessage() + ".",
                    "See PostgreSQL's own words in the lines above; a full disk and a folder that belongs to another"
                            + " user are the usual causes.",
                    failure);
        }
    }

    private void createDatabase() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'");
            if (!found.next()) statement.execute("create database " + DATABASE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        home.close();
    }

    private void release() {
        try {
            home.close();
        } catch (IOException ignored) {
            // the failure that brought us here is the one to tell
        }
    }
}
