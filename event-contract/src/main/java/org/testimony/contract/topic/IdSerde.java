package org.testimony.contract.topic;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** Writes an id as its plain UTF-8 text, so that keys are readable with any tool. */
public final class IdSerde<T> implements Serde<T> {
    private final Function<String, T> read;
    private final Function<T, String> write;

    public IdSerde(Function<String, T> read, Function<T, String> write) {
        this.read = read;
        this.write = write;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, id) -> id == null ? null : write.apply(id).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : parse(bytes);
    }

    private T parse(byte[] bytes) {
        try {
            return read.apply(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e.getMessage());
        }
    }
}
