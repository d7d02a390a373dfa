package org.testimony.contract.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an alert is about. */
public enum AlertKind {
    @JsonProperty("new-defector")
    NEW_DEFECTOR,
    @JsonProperty("narrative-surge")
    NARRATIVE_SURGE,
    @JsonProperty("threshold")
    THRESHOLD,
    @JsonProperty("correction")
    CORRECTION,
    @JsonProperty("feed-silent")
    FEED_SILENT
}
