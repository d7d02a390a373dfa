package org.testimony.stats.delivery.webhook;

import java.util.Optional;
import org.testimony.stats.http.HttpProblem;

/** The operator's key, if there is one. */
public record WebhookKey(Optional<SecretBox> box) {
    /**
     * What seals and opens secrets.
     *
     * @throws HttpProblem when the operator gave no key
     */
    public SecretBox require() {
        return box.orElseThrow(() -> HttpProblem.conflict("This installation has no key that seals secrets. Set"
                + " testimony.stats.delivery.key-file to a file with " + SecretBox.SHORTEST_KEY
                + " random characters or more, and start it again."));
    }
}
