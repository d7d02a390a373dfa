package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One figure asserted by one article. */
public record ClaimId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClaimId {
        IdText.check("ClaimId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
