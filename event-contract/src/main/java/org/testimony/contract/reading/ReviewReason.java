package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a person should look at an article. */
public enum ReviewReason {
    /** The organisation is named in a language that cannot be read. */
    @JsonProperty("language")
    LANGUAGE,
    /** It is unsure whether anybody left. */
    @JsonProperty("relevance")
    RELEVANCE,
    /** It is unsure whether a narrative is given. */
    @JsonProperty("narrative")
    NARRATIVE,
    /** It is unsure whether a person left. */
    @JsonProperty("mention")
    MENTION
}
