package org.testimony.contract.reading;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an output comes from. */
public enum Origin {
    /** A rule, cue or word list of the codebook. */
    @JsonProperty("rule")
    RULE,
    /** A trained model. */
    @JsonProperty("model")
    MODEL
}
