package org.testimony.contract.person;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How exactly a text dates something. */
public enum Precision {
    @JsonProperty("day")
    DAY,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("quarter")
    QUARTER,
    @JsonProperty("season")
    SEASON,
    @JsonProperty("year")
    YEAR
}
