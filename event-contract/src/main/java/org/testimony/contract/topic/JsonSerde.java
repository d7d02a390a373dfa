package org.testimony.contract.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Reads and writes one type of event as JSON. Errors name the place that is wrong and never repeat the content, because
 * they end up in logs and headers.
 */
public final class JsonSerde<T> implements Serde<T> {
    private final Class<T> type;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public JsonSerde(Class<T> type) {
        this.type = type;
        this.reader = Json.mapper().readerFor(type);
        this.writer = Json.mapper().writerFor(type);
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : write(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    /** The bytes of a value. */
    public byte[] write(T value) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new SerializationException("cannot write " + type.getSimpleName(), e);
        }
    }

    /**
     * The value in some bytes.
     *
     * @throws SerializationException when they are no valid event of this type
     */
    public T read(byte[] bytes) {
        try {
            T value = reader.readValue(bytes);
            if (value == null) {
                throw new SerializationException(type.getSimpleName() + ": the value is JSON null");
            }
            return value;
        } catch (IOException e) {
            throw new SerializationException(type.getSimpleName() + ": " + explain(e));
        }
    }

    private static String explain(IOException failure) {
        if (failure instanceof JsonMappingException mapping) {
            String place = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return "not valid at '" + place + "': " + reason(mapping);
        }
        if (failure instanceof JsonProcessingException parsing && parsing.getLocation() != null) {
            return "no JSON at byte " + parsing.getLocation().getByteOffset();
        }
        return failure.getClass().getSimpleName();
    }

    private static String reason(JsonMappingException mapping) {
        // Our own constructors say what is wrong without repeating the value; Jackson's messages may repeat it.
        if (mapping.getCause() instanceof IllegalArgumentException ours && ours.getMessage() != null) {
            return ours.getMessage();
        }
        return mapping.getClass().getSimpleName();
    }
}
