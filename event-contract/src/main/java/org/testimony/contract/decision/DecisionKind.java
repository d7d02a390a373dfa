package org.testimony.contract.decision;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an analyst can decide. */
public enum DecisionKind {
    @JsonProperty("confirm")
    CONFIRM,
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("same-person")
    SAME_PERSON,
    @JsonProperty("not-same-person")
    NOT_SAME_PERSON,
    @JsonProperty("correct-attribute")
    CORRECT_ATTRIBUTE,
    @JsonProperty("erase")
    ERASE,
    /** An earlier decision no longer holds; both stay on record. */
    @JsonProperty("revoke")
    REVOKE;

    /** The word used on topics, in the API and in CSV. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
