package org.testimony.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of an event, read off its record: the records are the source, the schema files must agree. */
final class RecordSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Class<?>, String[]> SIMPLE = Map.of(
            String.class, new String[] {"string"},
            int.class, new String[] {"integer"},
            Integer.class, new String[] {"integer"},
            long.class, new String[] {"integer"},
            double.class, new String[] {"number"},
            Double.class, new String[] {"number"},
            Boolean.class, new String[] {"boolean"},
            boolean.class, new String[] {"boolean"},
            Instant.class, new String[] {"string", "date-time"},
            LocalDate.class, new String[] {"string", "date"});

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private RecordSchema() {}

    static ObjectNode of(Class<?> event) {
        RecordSchema schema = new RecordSchema();
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", event.getSimpleName());
        root.setAll(schema.object(event, Map.of()));
        ObjectNode definitions = root.putObject("$defs");
        schema.definitions.forEach(definitions::set);
        return root;
    }

    private ObjectNode object(Class<?> type, Map<String, Type> arguments) {
        ObjectNode node = JSON.objectNode().put("type", "object");
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = JSON.objectNode();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.set(part.getName(), value(part.getGenericType(), arguments));
            // A reader takes an absent list as empty, so lists are never required.
            boolean collection = List.class.isAssignableFrom(part.getType()) || part.getType() == Map.class;
            if (!collection && !part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(part.getName());
            }
        }
        node.set("required", required);
        node.set("properties", properties);
        return node;
    }

    private ObjectNode value(Type type, Map<String, Type> arguments) {
        if (type instanceof TypeVariable<?> variable) {
            return value(arguments.get(variable.getName()), arguments);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, arguments);
        }
        Class<?> plain = (Class<?>) type;
        if (SIMPLE.containsKey(plain)) {
            String[] form = SIMPLE.get(plain);
            ObjectNode node = JSON.objectNode().put("type", form[0]);
            return form.length == 1 ? node : node.put("format", form[1]);
        }
        if (plain.isEnum()) {
            ObjectNode node = JSON.objectNode().put("type", "string");
            ArrayNode values = node.putArray("enum");
            Arrays.stream(plain.getEnumConstants()).map(RecordSchema::nameOf).forEach(values::add);
            return node;
        }
        boolean id = Arrays.stream(plain.getRecordComponents())
                .anyMatch(part -> part.getAccessor().isAnnotationPresent(JsonValue.class));
        return id ? JSON.objectNode().put("type", "string") : reference(plain.getSimpleName(), plain, Map.of());
    }

    private ObjectNode generic(ParameterizedType type, Map<String, Type> arguments) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == List.class) {
            ObjectNode node = JSON.objectNode().put("type", "array");
            node.set("items", value(last, arguments));
            return node;
        }
        if (raw == Map.class) {
            ObjectNode node = JSON.objectNode().put("type", "object");
            node.set("additionalProperties", value(last, arguments));
            return node;
        }
        String name = raw.getSimpleName() + "Of" + ((Class<?>) last).getSimpleName();
        return reference(name, raw, Map.of(raw.getTypeParameters()[0].getName(), last));
    }

    private ObjectNode reference(String name, Class<?> type, Map<String, Type> arguments) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.objectNode());
            definitions.put(name, object(type, arguments));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static String nameOf(Object constant) {
        try {
            String name = ((Enum<?>) constant).name();
            JsonProperty alias = constant.getClass().getField(name).getAnnotation(JsonProperty.class);
            return alias == null ? name : alias.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
