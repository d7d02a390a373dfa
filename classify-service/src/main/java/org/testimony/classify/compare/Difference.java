package org.testimony.classify.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something that one codebook finds and the other does not, or finds otherwise.
 *
 * @param kind what it is
 * @param what which narrative, person or figure
 * @param a what the first codebook finds; absent for nothing
 * @param b what the second codebook finds; absent for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        Kind kind,
        String what,
        @Nullable Finding a,
        @Nullable Finding b) {
    /** What can differ. */
    public enum Kind {
        @JsonProperty("relevance")
        RELEVANCE,
        @JsonProperty("narrative")
        NARRATIVE,
        @JsonProperty("mention")
        MENTION,
        @JsonProperty("claim")
        CLAIM,
        @JsonProperty("review")
        REVIEW
    }

    /** Under what name the summary counts it: a narrative by its code, all else by its kind. */
    String heading() {
        return kind == Kind.NARRATIVE ? what : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
