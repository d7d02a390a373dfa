package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a claimed figure is meant. */
public enum Bound {
    @JsonProperty("exact")
    EXACT,
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("at-most")
    AT_MOST,
    @JsonProperty("about")
    ABOUT
}
