package org.testimony.contract.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an article's date of publication came from. */
public enum PublishedAtSource {
    @JsonProperty("feed")
    FEED,
    @JsonProperty("page")
    PAGE,
    @JsonProperty("posted")
    POSTED,
    /** No usable date: the article has none. */
    @JsonProperty("none")
    NONE
}
