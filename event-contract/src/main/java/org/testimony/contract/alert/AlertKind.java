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
    FEED_SILENT,
    /** What is known of a person who had been reported before is another now. */
    @JsonProperty("person-changed")
    PERSON_CHANGED;

    /** The word used on topics, in the API and in CSV. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
