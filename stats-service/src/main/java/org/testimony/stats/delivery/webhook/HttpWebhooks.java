package org.testimony.stats.delivery.webhook;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.testimony.guarded.post.HttpPoster;
import org.testimony.guarded.post.PostOutcome;
import org.testimony.guarded.post.PostOutcome.Answered;
import org.testimony.guarded.post.PostOutcome.Failed;
import org.testimony.guarded.post.PostRequest;
import org.testimony.stats.delivery.DeliveryWay;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.delivery.Sending;
import org.testimony.stats.delivery.content.MessageBody;
import org.testimony.stats.delivery.schedule.TryResult;

/** Signs messages and posts them, by the Standard Webhooks specification. */
public final class HttpWebhooks implements DeliveryWay {
    private final HttpPoster poster;
    private final WebhookKey key;
    private final WebhookTarget target;
    private final Clock clock;

    /** Posts through this poster what it signs with secrets that this key opens. */
    public HttpWebhooks(HttpPoster poster, WebhookKey key, WebhookTarget target, Clock clock) {
        this.poster = poster;
        this.key = key;
        this.target = target;
        this.clock = clock;
    }

    @Override
    public Receiver.Way way() {
        return Receiver.Way.WEBHOOK;
    }

    @Override
    public CompletionStage<TryResult> send(Sending sending) {
        return post(sending, MessageBody.of(sending.entries())).thenApply(HttpWebhooks::result);
    }

    /** Posts these bytes as the message; ends with what came back. */
    public CompletionStage<PostOutcome> post(Sending sending, byte[] body) {
        try {
            target.require(sending.receiver().target());
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedStage(
                    new Failed("refused", String.valueOf(e.getMessage()), false, java.time.Duration.ZERO));
        }
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", sending.messageId());
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", signatures(sending, timestamp, body));
        return poster.post(new PostRequest(sending.receiver().target(), headers, body));
    }

    private String signatures(Sending sending, long timestamp, byte[] body) {
        String receiverId = sending.receiver().receiverId();
        List<SealedSecret> secrets = sending.secrets();
        if (secrets.isEmpty()) {
            throw new IllegalStateException("a webhook without a secret");
        }
        SecretBox box = key.require();
        return secrets.stream()
                .map(kept -> new SigningSecret(kept.scheme(), box.open(kept.sealed(), receiverId), null))
                .map(secret -> secret.sign(sending.messageId(), timestamp, body))
                .collect(Collectors.joining(" "));
    }

    private static TryResult result(PostOutcome outcome) {
        if (outcome instanceof Answered answered) {
            return TryResult.answered(answered.status(), answered.retryAfter(), answered.took());
        }
        Failed failed = (Failed) outcome;
        return TryResult.failed(failed.reason() + ": " + failed.text(), failed.sent(), failed.took());
    }
}
