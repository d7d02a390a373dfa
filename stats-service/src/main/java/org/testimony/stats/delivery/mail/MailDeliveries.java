package org.testimony.stats.delivery.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.testimony.stats.delivery.DeliveryConfig;
import org.testimony.stats.delivery.DeliveryWay;
import org.testimony.stats.delivery.Receiver;
import org.testimony.stats.delivery.Sending;
import org.testimony.stats.delivery.schedule.TryResult;

/** Sends mails through the operator's mail server. */
@Singleton
public final class MailDeliveries implements DeliveryWay {
    private final ReactiveMailer mailer;
    private final DeliveryConfig.Mail config;

    MailDeliveries(ReactiveMailer mailer, DeliveryConfig config) {
        this.mailer = mailer;
        this.config = config.mail();
    }

    @Override
    public Receiver.Way way() {
        return Receiver.Way.MAIL;
    }

    @Override
    public CompletionStage<TryResult> send(Sending sending) {
        long start = System.nanoTime();
        return mailer.send(mail(sending))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .subscribeAsCompletionStage()
                .handle((sent, failure) -> {
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    return failure == null
                            ? TryResult.taken(took)
                            : TryResult.failed("mail: " + failure.getClass().getSimpleName(), true, took);
                });
    }

    // The id of the message stays the same on every try, so a mail program shows a repeated one once.
    private Mail mail(Sending sending) {
        MailText text = MailText.of(sending.entries());
        return Mail.withText(sending.receiver().target(), text.subject(), text.body())
                .setFrom(config.from())
                .addHeader("Message-ID", "<" + sending.messageId() + "@testimony.invalid>")
                .addHeader("List-Id", "Testimony alerts <alerts.testimony.invalid>")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Precedence", "list");
    }
}
