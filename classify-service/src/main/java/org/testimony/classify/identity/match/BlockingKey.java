package org.testimony.classify.identity.match;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.testimony.contract.Require;

/** What two mentions must share to become a candidate pair. */
public record BlockingKey(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BlockingKey {
        Require.text(value, "blockingKey");
    }
}
