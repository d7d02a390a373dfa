package org.testimony.stats.delivery;

import java.time.Instant;
import java.util.List;
import org.testimony.stats.delivery.content.MessageBody;
import org.testimony.stats.delivery.webhook.SealedSecret;

/**
 * A message that is to be sent now; its receiver is leased until it has ended.
 *
 * @param secrets what signs it now, the newest first
 * @param tries how many there were, the coming one included
 */
public record Sending(
        Receiver receiver,
        List<SealedSecret> secrets,
        Instant leasedUntil,
        String messageId,
        int tries,
        List<MessageBody.Entry> entries) {
    public Sending {
        secrets = List.copyOf(secrets);
        entries = List.copyOf(entries);
    }
}
