package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The person behind one or more mentions. */
public record DefectorId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DefectorId {
        IdText.check("DefectorId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
