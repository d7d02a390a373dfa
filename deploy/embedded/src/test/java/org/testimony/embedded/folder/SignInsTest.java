package org.testimony.embedded.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;

class SignInsTest {
    @TempDir
    Path folder;

    @Test
    void shouldMakeAnAdministratorOnceAndKeepThePasswordAsAHashOnly() throws Exception {
        // Given
        SignIns signIns = DataFolder.at(folder.resolve("data")).signIns();

        // When
        boolean first = signIns.make();

        // Then
        String password = signIns.administratorsPassword().orElseThrow();
        assertThat(first).isTrue();
        assertThat(password).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.readString(signIns.administratorFile()).strip()).isEqualTo("admin:" + password);
        assertThat(Files.readString(signIns.usersFile())).doesNotContain(password);
        assertThat(permissions(signIns.usersFile())).isEqualTo("rw-------");
        assertThat(permissions(signIns.administratorFile())).isEqualTo("rw-------");
        assertThat(permissions(signIns.sessionKeyFile())).isEqualTo("rw-------");

        // When it starts again
        String before = Files.readString(signIns.usersFile());
        assertThat(signIns.make()).isFalse();

        // Then
        assertThat(Files.readString(signIns.usersFile())).isEqualTo(before);
    }

    @Test
    void shouldNotShowAPasswordThatIsNoLongerRight() throws Exception {
        // Given
        SignIns signIns = DataFolder.at(folder.resolve("data")).signIns();
        signIns.make();

        // When
        UsersFile users = new UsersFile(signIns.usersFile());
        users.write(users.read().without(SignIns.ADMINISTRATOR));

        // Then
        assertThat(signIns.administratorsPassword()).isEmpty();
        assertThat(users.read().find("stats-service").orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
