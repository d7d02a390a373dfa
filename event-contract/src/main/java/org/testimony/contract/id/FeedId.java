package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One feed that ingest-service polls. */
public record FeedId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FeedId {
        IdText.check("FeedId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
