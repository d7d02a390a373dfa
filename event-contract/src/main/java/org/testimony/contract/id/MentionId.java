package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One person as one article reports them; stable over the article's revisions. */
public record MentionId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MentionId {
        IdText.check("MentionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
