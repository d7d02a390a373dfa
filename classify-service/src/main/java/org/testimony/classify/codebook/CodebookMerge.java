package org.testimony.classify.codebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Puts a codebook together from shared parts and its own. Lists grow, entries with a {@code code} or a {@code role} meet by it,
 * and of two single values the codebook's own holds. Nothing that was read is changed.
 */
final class CodebookMerge {
    private static final String[] KEYS = {"code", "role"};
    private static final String OTHERS = "other-org";

    private CodebookMerge() {}

    /** Both, the own after the shared. */
    static JsonNode merge(JsonNode shared, JsonNode own) {
        if (shared.isObject() && own.isObject()) {
            ObjectNode out = copy(shared);
            own.properties().forEach(e -> {
                JsonNode known = shared.get(e.getKey());
                out.set(e.getKey(), known == null ? e.getValue() : merge(known, e.getValue()));
            });
            return out;
        }
        return shared.isArray() && own.isArray() ? lists(shared, own) : own;
    }

    private static ArrayNode lists(JsonNode shared, JsonNode own) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        shared.forEach(out::add);
        for (JsonNode entry : own) {
            int known = position(out, key(entry));
            if (known < 0) {
                out.add(entry);
            } else {
                out.set(known, merge(out.get(known), entry));
            }
        }
        return out;
    }

    private static String key(JsonNode entry) {
        for (String key : KEYS) {
            if (entry.path(key).isTextual()) {
                return entry.get(key).textValue();
            }
        }
        return "";
    }

    private static int position(ArrayNode entries, String key) {
        for (int i = 0; i < entries.size() && !key.isEmpty(); i++) {
            if (key(entries.get(i)).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** What is left when the codebook does without some shared entries; it fails on an entry that is not there. */
    static JsonNode without(JsonNode shared, JsonNode unwanted, String where) {
        if (shared.isArray() && unwanted.isArray()) {
            return without(shared, texts(unwanted), where);
        }
        if (!shared.isObject() || !unwanted.isObject()) {
            throw new IllegalArgumentException(where + ": the included files have no such list");
        }
        ObjectNode out = copy(shared);
        unwanted.properties().forEach(e -> {
            String part = where + "." + e.getKey();
            out.set(e.getKey(), without(shared.path(e.getKey()), e.getValue(), part));
        });
        return out;
    }

    private static ArrayNode without(JsonNode shared, Set<String> unwanted, String where) {
        ArrayNode out = JsonNodeFactory.instance.arrayNode();
        Set<String> open = new HashSet<>(unwanted);
        for (JsonNode entry : shared) {
            open.remove(entry.asText());
            if (!unwanted.contains(entry.asText())) {
                out.add(entry);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(where + ": the included files do not hold " + open);
        }
        return out;
    }

    /** An organisation is never its own rival: its names leave the list of other organisations. */
    static JsonNode withoutOwnNames(JsonNode codebook) {
        JsonNode lexicon = codebook.path("lexicon");
        if (!lexicon.path(OTHERS).isObject()) {
            return codebook;
        }
        Set<String> own = new HashSet<>();
        codebook.path("organisation").path("names").forEach(n -> own.add(folded(n)));
        ObjectNode others = copy(lexicon.get(OTHERS));
        lexicon.get(OTHERS).properties().forEach(language -> {
            ArrayNode list = others.putArray(language.getKey());
            language.getValue().forEach(name -> {
                if (!own.contains(folded(name))) {
                    list.add(name);
                }
            });
        });
        ObjectNode words = copy(lexicon);
        words.set(OTHERS, others);
        ObjectNode out = copy(codebook);
        out.set("lexicon", words);
        return out;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> out = new HashSet<>();
        list.forEach(n -> out.add(n.asText()));
        return out;
    }

    private static ObjectNode copy(JsonNode object) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(e -> out.set(e.getKey(), e.getValue()));
        return out;
    }

    private static String folded(JsonNode name) {
        return name.asText().toLowerCase(Locale.ROOT);
    }
}
