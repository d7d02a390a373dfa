package org.testimony.classify.codebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads a codebook from YAML; refuses unknown keys and incomplete entries. */
public final class CodebookReader {
    /** The codebook that comes with the service. */
    public static final String DEFAULT_RESOURCE = "/codebook/islamic-state.yaml";

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CodebookReader() {}

    /** The codebook that comes with the service. */
    public static Codebook fromClasspath() {
        try (InputStream in = CodebookReader.class.getResourceAsStream(DEFAULT_RESOURCE)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return read(DEFAULT_RESOURCE, in);
        } catch (IOException e) {
            throw new CodebookException("codebook " + DEFAULT_RESOURCE + ": " + e.getMessage(), e);
        }
    }

    /**
     * The codebook in a file.
     *
     * @throws CodebookException when it cannot be read or is not valid; the message names line and field
     */
    public static Codebook fromPath(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw new CodebookException(
                    "codebook " + file + " cannot be read (" + e.getClass().getSimpleName()
                            + "): check path and rights",
                    e);
        }
    }

    /** The codebook in a stream; {@code source} names it in messages. */
    public static Codebook read(String source, InputStream in) {
        try {
            return YAML.readValue(in, Codebook.class);
        } catch (JsonProcessingException e) {
            throw new CodebookException("codebook " + source + ": " + explain(e), e);
        } catch (IOException e) {
            throw new CodebookException("codebook " + source + " cannot be read", e);
        }
    }

    private static String explain(JsonProcessingException e) {
        String at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ", ";
        String field = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        return at + (field.isEmpty() ? "" : "field " + field + ": ") + e.getOriginalMessage();
    }
}
