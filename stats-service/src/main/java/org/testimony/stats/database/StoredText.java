package org.testimony.stats.database;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.testimony.contract.topic.Json;

/**
 * Text that PostgreSQL can store. It has no U+0000, and jsonb no half of a surrogate pair: each is replaced by U+FFFD,
 * one for one, so that the offsets of evidence stay right.
 */
public final class StoredText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final ObjectMapper MAPPER =
            Json.mapper().copy().registerModule(new SimpleModule().addSerializer(String.class, new CleanTexts()));

    private StoredText() {}

    /** The text without what cannot be stored. */
    public static String clean(String text) {
        int first = firstBad(text, 0);
        if (first < 0) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int at = first; at >= 0; at = firstBad(text, at + 1)) {
            chars[at] = REPLACEMENT;
        }
        return new String(chars);
    }

    /** The JSON of an event, all its texts cleaned. */
    public static String json(Object event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + event.getClass().getSimpleName(), e);
        }
    }

    private static int firstBad(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0 || (Character.isSurrogate(c) && !isPaired(text, at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static final class CleanTexts extends StdSerializer<String> {
        private static final long serialVersionUID = 1L;

        CleanTexts() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(clean(text));
        }
    }
}
