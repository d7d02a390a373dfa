package org.testimony.contract.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One web page or posted text, in all its revisions. */
public record ArticleId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArticleId {
        IdText.check("ArticleId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
