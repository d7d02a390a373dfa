package org.testimony.stats.delivery.receiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.delivery.QuietSetting;
import org.testimony.stats.delivery.Receiver;

/**
 * A receiver as clients see it: a webhook has a url and signatures, a mail subscription an address and a role. Secrets are
 * never part of it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiverItem(
        @Nullable String webhookId,
        @Nullable String mailSubscriptionId,
        String name,
        @Nullable String url,
        @Nullable String address,
        @Nullable String role,
        boolean enabled,
        String state,
        @Nullable String disabledReason,
        Map<String, List<String>> filter,
        String payload,
        String groupWait,
        @Nullable String repeat,
        @Nullable QuietSetting quiet,
        String digest,
        @Nullable List<String> signing,
        @Nullable String publicKey,
        @Nullable List<Integer> secretAges,
        ReceiverHealth health,
        @Nullable String secret) {

    /** A receiver as it is; the secret only in the answer to its making. */
    static ReceiverItem of(ReceiverState known, @Nullable String secret) {
        Receiver receiver = known.receiver();
        boolean web = receiver.way() == Receiver.Way.WEBHOOK;
        Integer repeat = receiver.repeatSeconds();
        return new ReceiverItem(
                web ? receiver.receiverId() : null,
                web ? null : receiver.receiverId(),
                receiver.name(),
                web ? receiver.target() : null,
                web ? null : receiver.target(),
                receiver.role(),
                receiver.enabled(),
                known.state(),
                receiver.disabledReason(),
                receiver.filter().wanted(),
                receiver.payload().code(),
                receiver.timing().groupWait().toString(),
                repeat == null ? null : Duration.ofSeconds(repeat).toString(),
                quiet(receiver),
                receiver.timing().digest().name().toLowerCase(Locale.ROOT),
                web ? receiver.signing() : null,
                known.publicKey(),
                web ? known.secretAges() : null,
                known.health(),
                secret);
    }

    private static @Nullable QuietSetting quiet(Receiver receiver) {
        return receiver.timing().quiet() == null
                ? null
                : QuietSetting.of(receiver.timing().quiet());
    }
}
