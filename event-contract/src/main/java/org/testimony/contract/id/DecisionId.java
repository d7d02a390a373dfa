package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One decision of an analyst. */
public record DecisionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DecisionId {
        IdText.check("DecisionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
