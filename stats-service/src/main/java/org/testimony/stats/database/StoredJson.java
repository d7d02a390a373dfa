package org.testimony.stats.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.testimony.contract.topic.Json;

/** Reads events back from the form in which they were stored. */
public final class StoredJson {
    private StoredJson() {}

    /** The event in a stored text, which this service wrote itself. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
