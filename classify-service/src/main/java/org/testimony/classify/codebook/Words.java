package org.testimony.classify.codebook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The words for numbers, dates and bounds; general knowledge, the same for every codebook.
 *
 * @param languages language, then group, then what a phrase stands for, then the phrases
 */
public record Words(Map<String, Map<String, Map<String, List<String>>>> languages) {
    private static final String RESOURCE = "/codebook/words.yaml";

    public Words {
        languages = Map.copyOf(languages);
    }

    /** The list that comes with the service. */
    public static Words fromClasspath() {
        ObjectMapper yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Words.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return yaml.readValue(in, Words.class);
        } catch (IOException e) {
            throw new CodebookException("words " + RESOURCE + ": " + e.getMessage(), e);
        }
    }

    /** The groups of a language; none for a language that is not read. */
    public Map<String, Map<String, List<String>>> in(String language) {
        return languages.getOrDefault(language, Map.of());
    }
}
