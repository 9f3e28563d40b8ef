package io.nianlun.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of the embedded database: held by one server at a time, with its password, its major version and its
 * data. All files in it are readable by their owner only.
 */
class Home implements AutoCloseable {

    private static final long SECONDS_FOR_A_SERVER_TO_END = 30;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private Home(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder for this server; refuses one that another server holds. */
    static Home take(Path folder) {
        try {
            Files.createDirectories(folder);
            ownerOnly(folder, "rwx------");
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new HomeUnusable(
                        "Another Nianlun server is running on the folder " + folder + ".",
                        "Stop it first, give this one a folder of its own (--nianlun.home=…), or let both use one"
                                + " PostgreSQL (--spring.datasource.url=…).");
            }
            return new Home(folder, channel, lock);
        } catch (IOException failure) {
            throw new HomeUnusable(
                    "The folder " + folder + " of the embedded database cannot be used: " + failure.getMessage() + ".",
                    "Give a folder that this user may write to (--nianlun.home=…).",
                    failure);
        }
    }

    /** Refuses data of another PostgreSQL major version; notes the version of an empty folder. */
    void holds(int major) throws IOException {
        var noted = folder.resolve("postgresql-major-version");
        var found = Files.exists(noted)
                ? Files.readString(noted).strip()
                : Files.exists(data().resolve("PG_VERSION"))
                        ? Files.readString(data().resolve("PG_VERSION")).strip()
                        : null;
        if (found != null && !found.equals(Integer.toString(major)))
            throw new HomeUnusable(
                    "The folder " + folder + " holds data of PostgreSQL " + found + ", this server brings PostgreSQL "
                            + major + ".",
                    "Start the release of Nianlun that wrote it, move its data to a PostgreSQL server of your own with"
                            + " pg_dump and pg_restore, and give that with --spring.datasource.url=…; or start anew in an"
                            + " empty folder (--nianlun.home=…).");
        if (!Files.exists(noted)) Files.writeString(noted, major + "\n");
    }

    /** The database's password, made at the first start. */
    String password() throws IOException {
        var file = passwordFile();
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file);
            ownerOnly(file, "rw-------");
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    /** After a kill of the server its PostgreSQL lives on; a new one would wait for it in vain, so it is ended first. */
    void endAbandonedServer() throws IOException {
        abandonedServer().ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(SECONDS_FOR_A_SERVER_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException still) {
                throw new HomeUnusable(
                        "The PostgreSQL that an earlier server left on " + folder + " (process " + server.pid()
                                + ") does not end.",
                        "End that process, then start again.",
                        still);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private Optional<ProcessHandle> abandonedServer() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                // the number may meanwhile belong to a process that has nothing to do with us
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
    }

    Path data() {
        return folder.resolve("postgresql");
    }

    Path binaries() {
        return folder.resolve("postgresql-binaries");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
