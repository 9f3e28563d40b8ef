package io.nianlun.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {

    @TempDir
    Path folder;

    @Test
    void aSecondServerOnTheFolderIsToldSo() throws IOException {
        try (var first = Home.take(folder)) {
            assertThatThrownBy(() -> Home.take(folder))
                    .isInstanceOf(HomeUnusable.class)
                    .hasMessageContaining("Another Nianlun server is running");
        }
    }

    @Test
    void aFolderThatWasLeftCanBeTakenAgain() throws IOException {
        Home.take(folder).close();

        try (var again = Home.take(folder)) {
            assertThat(again.data()).startsWithRaw(folder);
        }
    }

    @Test
    void anotherMajorVersionsDataIsRefusedWithWhatToDo() throws IOException {
        try (var home = Home.take(folder)) {
            home.holds(16);

            assertThatThrownBy(() -> home.holds(17))
                    .isInstanceOf(HomeUnusable.class)
                    .hasMessageContaining("PostgreSQL 16")
                    .extracting(failure -> ((HomeUnusable) failure).action())
                    .asString()
                    .contains("pg_dump");
        }
    }

    @Test
    void thePasswordIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        try (var home = Home.take(folder)) {
            var password = home.password();

            assertThat(password).hasSize(48).isEqualTo(home.password());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.passwordFile())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aProcessThatIsNoPostgresIsLeftAlone() throws IOException {
        try (var home = Home.take(folder)) {
            Files.createDirectories(home.data());
            Files.writeString(
                    home.data().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n");

            home.endAbandonedServer();

            assertThat(ProcessHandle.current().isAlive()).isTrue();
        }
    }
}
