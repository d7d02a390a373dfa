package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One alert. */
public record AlertId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AlertId {
        IdText.check("AlertId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
