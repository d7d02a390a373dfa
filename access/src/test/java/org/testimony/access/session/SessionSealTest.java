package org.testimony.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.testimony.access.user.Account;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;

class SessionSealTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash HASH = PasswordHash.of("correct horse battery".toCharArray(), RANDOM);
    private static final Account ANALYST = new Account("analyst-1", Role.ANALYST, HASH);

    private final SessionSeal seal = new SessionSeal("a key of thirty-two characters or more", RANDOM);
    private final SessionToken token = SessionToken.begin(ANALYST, "s-1", NOON);

    @Test
    void shouldOpenWhatItSealed() {
        assertThat(seal.open(seal.seal(token))).contains(token);
        assertThat(token.isOf(ANALYST)).isTrue();
    }

    @Test
    void shouldOpenNothingThatWasChangedOrSealedElsewhere() {
        // Given
        String cookie = seal.seal(token);
        char other = cookie.charAt(20) == 'A' ? 'B' : 'A';
        SessionSeal another = new SessionSeal("another key of thirty-two characters", RANDOM);

        // Then
        assertThat(seal.open(cookie.substring(0, 20) + other + cookie.substring(21)))
                .isEmpty();
        assertThat(another.open(cookie)).isEmpty();
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("not base64 !")).isEmpty();
        assertThat(seal.open("A".repeat(5000))).isEmpty();
    }

    @Test
    void shouldNotOutliveAChangedRoleOrPassword() {
        assertThat(token.isOf(new Account("analyst-1", Role.ADMIN, HASH))).isFalse();
        PasswordHash changed = PasswordHash.of("another horse battery".toCharArray(), RANDOM);
        assertThat(token.isOf(new Account("analyst-1", Role.ANALYST, changed))).isFalse();
    }

    @Test
    void shouldRememberWhoSignedOut() {
        EndedSessions ended = new EndedSessions();
        assertThat(ended.has(token)).isFalse();
        ended.end(token, NOON.plusSeconds(60), NOON);
        assertThat(ended.has(token)).isTrue();
    }
}
