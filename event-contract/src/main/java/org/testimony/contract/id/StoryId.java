package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A set of articles that are copies or near copies of one text. */
public record StoryId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StoryId {
        IdText.check("StoryId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
