package org.testimony.access.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersFileTest {
    private static final char[] PASSWORD = "correct horse battery".toCharArray();
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD, new SecureRandom());

    @TempDir
    Path folder;

    @Test
    void shouldKeepAccountsAndNoPassword() throws IOException {
        // Given
        UsersFile file = new UsersFile(folder.resolve("new/users"));
        Account analyst = new Account("analyst-1", Role.ANALYST, HASH);

        // When
        file.write(file.readIfThere().with(analyst).with(new Account("wire", Role.POSTER, HASH)));

        // Then
        assertThat(file.read().find("analyst-1")).contains(analyst);
        assertThat(file.read().find("analyst-1").orElseThrow().password().matches(PASSWORD))
                .isTrue();
        assertThat(Files.readString(file.path())).doesNotContain("horse");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.names()).containsExactly("analyst-1  analyst", "wire  poster");
        file.write(file.read().without("wire"));
        assertThat(file.read().find("wire")).isEmpty();
    }

    @Test
    void shouldTakeTheRightPasswordOnly() {
        assertThat(HASH.matches(PASSWORD)).isTrue();
        assertThat(HASH.matches("correct horse batterz".toCharArray())).isFalse();
        assertThat(HASH.matches(new char[0])).isFalse();
        assertThat(PasswordHash.parse(HASH.toString())).isEqualTo(HASH);
        assertThat(PasswordHash.of(PASSWORD, new SecureRandom())).isNotEqualTo(HASH);
    }

    @Test
    void shouldRefuseAShortPassword() {
        assertThatThrownBy(() -> PasswordHash.of("short".toCharArray(), new SecureRandom()))
                .hasMessageContaining("12 to 256 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "somebody",
                "somebody:king:HASH",
                "some body:viewer:HASH",
                ":viewer:HASH",
                "somebody:viewer:secret",
                "somebody:viewer:pbkdf2-sha512$99999999$AAAA$AAAA",
                "twice:viewer:HASH\ntwice:admin:HASH"
            })
    void shouldNameTheLineThatCannotBeReadAndNotShowIt(String lines) throws IOException {
        // Given
        Path file = folder.resolve("users");
        Files.writeString(file, "# these\n" + lines.replace("HASH", HASH.toString()) + "\n");

        // Then
        assertThatThrownBy(() -> new UsersFile(file).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line ")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining(HASH.toString());
    }

    @Test
    void shouldLetEachRoleDoWhatTheOneBeforeMay() {
        assertThat(Role.ADMIN.covers(Role.ANALYST)).isTrue();
        assertThat(Role.ADMIN.covers(Role.POSTER)).isTrue();
        assertThat(Role.ANALYST.covers(Role.VIEWER)).isTrue();
        assertThat(Role.ANALYST.covers(Role.ADMIN)).isFalse();
        assertThat(Role.ANALYST.covers(Role.POSTER)).isFalse();
        assertThat(Role.VIEWER.covers(Role.ANALYST)).isFalse();
        assertThat(Role.POSTER.covers(Role.VIEWER)).isFalse();
    }
}
