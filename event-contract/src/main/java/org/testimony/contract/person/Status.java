package org.testimony.contract.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a person's record is trusted. */
public enum Status {
    /** Found by the machine; nobody has decided. */
    @JsonProperty("suggested")
    SUGGESTED,
    /** An analyst confirmed it. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** Not a person who left: an analyst said so, or no article reports them any more. */
    @JsonProperty("rejected")
    REJECTED,
    /** The same person as another record, which goes on. */
    @JsonProperty("merged")
    MERGED;

    /** The word used on topics, in the API and in CSV. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
