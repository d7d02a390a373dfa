package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far texts of a language can be read. */
public enum LanguageSupport {
    /** Everything, with rules and models. */
    @JsonProperty("full")
    FULL,
    /** Relevance, narratives and named persons. */
    @JsonProperty("partial")
    PARTIAL,
    /** Only that the organisation is named: a person has to look at it. */
    @JsonProperty("none")
    NONE
}
