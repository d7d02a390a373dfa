package org.testimony.stats.aggregate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stories, and how many of them carry each narrative. A story can carry several.
 *
 * @param counts one entry for every code of the answer, in the answer's order
 */
public record StoryCount(long stories, Map<String, Long> counts) {
    public StoryCount {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
