package org.testimony.contract.alert;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How soon somebody should look. */
public enum Severity {
    @JsonProperty("info")
    INFO,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("critical")
    CRITICAL;

    /** The word used on topics, in the API and in CSV. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
