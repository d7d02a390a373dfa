package org.testimony.classify.codebook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The words for countries and their people; general knowledge, the same for every codebook. */
public record Countries(List<Country> countries) {
    private static final String RESOURCE = "/codebook/countries.yaml";

    public Countries {
        countries = List.copyOf(countries);
    }

    /** The list that comes with the service. */
    public static Countries fromClasspath() {
        ObjectMapper yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Countries.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return yaml.readValue(in, Countries.class);
        } catch (IOException e) {
            throw new CodebookException("countries " + RESOURCE + ": " + e.getMessage(), e);
        }
    }
}
