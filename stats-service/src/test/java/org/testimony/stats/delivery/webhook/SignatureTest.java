package org.testimony.stats.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we sign, read by the library that receivers use. */
class SignatureTest {
    private static final String BODY =
            "{\"type\":\"alert.raised\",\"data\":{\"name\":\"\u0639\u0645\u0631 \ud83d\ude00\"}}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningSecret secret = SigningSecret.draw(Scheme.HMAC, RANDOM);
    private final long now = Instant.now().getEpochSecond();

    @Test
    void shouldBeAcceptedByThePublishedLibrary() throws Exception {
        new Webhook(secret.text()).verify(BODY, headers("msg_1", now, secret.sign("msg_1", now, BODY.getBytes(UTF_8))));
    }

    @Test
    void shouldBeAcceptedWithTheOldAndTheNewSecretWhileOneReplacesTheOther() throws Exception {
        SigningSecret next = SigningSecret.draw(Scheme.HMAC, RANDOM);
        SigningSecret pair = SigningSecret.draw(Scheme.ED25519, RANDOM);
        byte[] body = BODY.getBytes(UTF_8);
        String both = next.sign("msg_1", now, body) + " " + secret.sign("msg_1", now, body) + " "
                + pair.sign("msg_1", now, body);
        for (SigningSecret known : List.of(secret, next)) {
            new Webhook(known.text()).verify(BODY, headers("msg_1", now, both));
        }
    }

    @Test
    void shouldBeRefusedWhenAnythingWasChanged() throws Exception {
        // Given
        Webhook receiver = new Webhook(secret.text());
        String signature = secret.sign("msg_1", now, BODY.getBytes(UTF_8));

        // When, Then
        for (int at = 0; at < BODY.length(); at += 7) {
            String tampered = BODY.substring(0, at) + "~" + BODY.substring(at + 1);
            refused(receiver, tampered, headers("msg_1", now, signature));
        }
        refused(receiver, BODY, headers("msg_2", now, signature));
        refused(receiver, BODY, headers("msg_1", now + 1, signature));
        refused(receiver, BODY, headers("msg_1", now, signature.replace("v1,", "v2,")));
        refused(new Webhook(SigningSecret.draw(Scheme.HMAC, RANDOM).text()), BODY, headers("msg_1", now, signature));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, -86_400, 330})
    void shouldBeRefusedWhenOldOrFromTheFuture(long seconds) throws Exception {
        long then = now + seconds;
        String signature = secret.sign("msg_1", then, BODY.getBytes(UTF_8));
        refused(new Webhook(secret.text()), BODY, headers("msg_1", then, signature));
    }

    @Test
    void shouldBeReadableWithThePublicKeyAlone() throws Exception {
        // Given
        SigningSecret pair = SigningSecret.draw(Scheme.ED25519, RANDOM);
        byte[] raw = Base64.getDecoder().decode(pair.publicKey().substring("whpk_".length()));
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));

        // When
        String signature = pair.sign("msg_1", now, BODY.getBytes(UTF_8));

        // Then
        Signature reader = Signature.getInstance("Ed25519");
        reader.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        reader.update(("msg_1." + now + "." + BODY).getBytes(UTF_8));
        assertThat(signature).startsWith("v1a,");
        assertThat(reader.verify(Base64.getDecoder().decode(signature.substring(4))))
                .isTrue();
    }

    @Test
    void shouldOpenOnlyWithTheSameKeyForTheSameReceiver() {
        // Given
        SecretBox box = new SecretBox("k".repeat(32), RANDOM);
        byte[] sealed = box.seal(secret.key(), "wh-1");

        // When, Then
        assertThat(box.open(sealed, "wh-1")).isEqualTo(secret.key());
        assertThatThrownBy(() -> box.open(sealed, "wh-2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox("x".repeat(32), RANDOM).open(sealed, "wh-1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox("short", RANDOM)).hasMessageContaining("32");
    }

    @Test
    void shouldNotShowItselfInTexts() {
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6, 20));
        assertThat(secret.text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSizeBetween(24, 64);
    }

    private static void refused(Webhook receiver, String body, HttpHeaders headers) {
        assertThatThrownBy(() -> receiver.verify(body, headers)).isInstanceOf(WebhookVerificationException.class);
    }

    private static HttpHeaders headers(String id, long timestamp, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(timestamp)),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }
}
