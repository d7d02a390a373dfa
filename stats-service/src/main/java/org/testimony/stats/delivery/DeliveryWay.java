package org.testimony.stats.delivery;

import java.util.concurrent.CompletionStage;
import org.testimony.stats.delivery.schedule.TryResult;

/** Sends messages to one kind of receivers. */
public interface DeliveryWay {
    Receiver.Way way();

    /** Tries once, without waiting in the caller's thread; always ends with a result, in bounded time. */
    CompletionStage<TryResult> send(Sending sending);
}
