package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.testimony.guarded.post.HttpPoster;
import org.testimony.guarded.post.PostOutcome;
import org.testimony.guarded.post.PostOutcome.Answered;
import org.testimony.guarded.post.PostOutcome.Failed;
import org.testimony.guarded.url.GuardedUrl;
import org.testimony.guarded.url.RefusedException;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.delivery.Sending;
import org.testimony.stats.delivery.content.MessageBody;
import org.testimony.stats.delivery.content.Payload;
import org.testimony.stats.delivery.schedule.Digest;
import org.testimony.stats.delivery.schedule.LabelFilter;
import org.testimony.stats.delivery.schedule.Timing;
import org.testimony.stats.delivery.webhook.HttpWebhooks;
import org.testimony.stats.delivery.webhook.PostgresSecrets;
import org.testimony.stats.delivery.webhook.Scheme;
import org.testimony.stats.delivery.webhook.SecretBox;
import org.testimony.stats.delivery.webhook.SigningSecret;
import org.testimony.stats.delivery.webhook.WebhookKey;
import org.testimony.stats.delivery.webhook.WebhookTarget;
import org.testimony.stats.http.HttpProblem;

/** Makes, changes and tries webhooks. A target is refused here already when the guard would refuse it later. */
@Singleton
final class HttpWebhookEdits {
    private static final Duration OLD_SIGNS = Duration.ofHours(24);
    private static final int SHOWN = 500;

    private final HttpReceivers receivers;
    private final PostgresReceivers stored;
    private final PostgresTransactions transactions;
    private final WebhookKey key;
    private final HttpPoster poster;
    private final WebhookTarget target;
    private final HttpWebhooks webhooks;
    private final SecureRandom random = new SecureRandom();

    HttpWebhookEdits(
            HttpReceivers receivers,
            PostgresReceivers stored,
            PostgresTransactions transactions,
            WebhookKey key,
            HttpPoster poster,
            WebhookTarget target,
            HttpWebhooks webhooks) {
        this.receivers = receivers;
        this.stored = stored;
        this.transactions = transactions;
        this.key = key;
        this.poster = poster;
        this.target = target;
        this.webhooks = webhooks;
    }

    /** What came back from a test. */
    public record Tested(
            String messageId,
            boolean ok,
            @Nullable Integer status,
            @Nullable String error,
            long ms,
            String answer) {}

    ReceiverItem create(@Nullable JsonNode body) {
        ReceiverForm form = form(body);
        PostgresReceivers.Change change = receivers.change(form.by());
        Receiver receiver = form.applyTo(blank(), "url");
        requireTarget(receiver);
        List<PostgresSecrets.Stored> secrets = draw(receiver, receiver.signing(), change.at());
        stored.save(receiver, change, secrets);
        return receivers.item(receiver.way(), receiver.receiverId(), shown(secrets));
    }

    private static ReceiverForm form(@Nullable JsonNode body) {
        return ReceiverForm.of(body, "url", "signing");
    }

    private static Receiver blank() {
        return new Receiver(
                "wh-" + UUID.randomUUID(),
                Receiver.Way.WEBHOOK,
                "",
                "",
                null,
                null,
                LabelFilter.ALL,
                Payload.THIN,
                new Timing(Duration.ofSeconds(30), Digest.NONE, null),
                null,
                Scheme.CODES);
    }

    ReceiverItem change(Receiver before, @Nullable JsonNode body) {
        ReceiverForm form = form(body);
        PostgresReceivers.Change change = receivers.change(form.by());
        Receiver after = form.applyTo(before, "url");
        if (!after.target().equals(before.target())) {
            requireTarget(after);
        }
        List<String> added = after.signing().stream()
                .filter(scheme -> !before.signing().contains(scheme))
                .toList();
        List<PostgresSecrets.Stored> secrets = draw(after, added, change.at());
        stored.save(after, change, secrets);
        return receivers.item(after.way(), after.receiverId(), shown(secrets));
    }

    ReceiverItem rotate(Receiver receiver, @Nullable JsonNode body) {
        PostgresReceivers.Change change = receivers.change(
                body == null || !body.path("by").isTextual()
                        ? null
                        : body.path("by").textValue());
        List<PostgresSecrets.Stored> secrets = draw(receiver, receiver.signing(), change.at());
        stored.save(receiver, change, secrets);
        return receivers.item(receiver.way(), receiver.receiverId(), shown(secrets));
    }

    Tested test(Receiver receiver) {
        Instant now = receivers.now();
        var secrets = transactions.snapshot(
                connection -> PostgresSecrets.current(connection, List.of(receiver.receiverId()), now));
        Sending sending = new Sending(
                receiver,
                secrets.getOrDefault(receiver.receiverId(), List.of()),
                now,
                "msg_" + UUID.randomUUID().toString().replace("-", ""),
                1,
                List.of());
        PostOutcome outcome = webhooks.post(sending, MessageBody.test(now))
                .toCompletableFuture()
                .join();
        if (outcome instanceof Answered answered) {
            boolean ok = answered.status() >= 200 && answered.status() < 300;
            String answer = new String(answered.body(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ");
            return new Tested(
                    sending.messageId(),
                    ok,
                    answered.status(),
                    ok ? null : "HTTP " + answered.status(),
                    answered.took().toMillis(),
                    answer.substring(0, Math.min(SHOWN, answer.length())));
        }
        Failed failed = (Failed) outcome;
        return new Tested(
                sending.messageId(),
                false,
                null,
                failed.reason() + ": " + failed.text(),
                failed.took().toMillis(),
                "");
    }

    private void requireTarget(Receiver receiver) {
        try {
            GuardedUrl url = target.require(receiver.target());
            var unused = poster.reachable(url).toCompletableFuture().join();
        } catch (RefusedException e) {
            throw HttpProblem.badRequest("url is refused: " + e.getMessage() + ".");
        } catch (CompletionException e) {
            throw HttpProblem.badRequest("url is refused: "
                    + (e.getCause() instanceof RefusedException refused
                            ? String.valueOf(refused.getMessage())
                            : "the host name is not known")
                    + ".");
        }
    }

    private List<PostgresSecrets.Stored> draw(Receiver receiver, List<String> schemes, Instant now) {
        SecretBox box = key.require();
        List<PostgresSecrets.Stored> secrets = new ArrayList<>();
        for (String scheme : schemes) {
            SigningSecret secret = SigningSecret.draw(Scheme.of(scheme), random);
            secrets.add(new PostgresSecrets.Stored(
                    secret, box.seal(secret.key(), receiver.receiverId()), now, now.plus(OLD_SIGNS)));
        }
        return secrets;
    }

    private static @Nullable String shown(List<PostgresSecrets.Stored> secrets) {
        Optional<String> text = secrets.stream()
                .map(PostgresSecrets.Stored::secret)
                .filter(secret -> secret.scheme() == Scheme.HMAC)
                .map(SigningSecret::text)
                .findFirst();
        return text.orElse(null);
    }
}
