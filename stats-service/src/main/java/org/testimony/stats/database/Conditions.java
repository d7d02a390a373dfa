package org.testimony.stats.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Conditions of a question, joined by "and"; values travel as parameters, never in the text. */
public final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition that holds one parameter of this name, if there is a value. */
    public Conditions with(String condition, String parameter, Optional<?> value) {
        value.ifPresent(known -> {
            texts.add(condition);
            parameters.put(parameter, known);
        });
        return this;
    }

    /** The same conditions, to add to. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.texts.addAll(texts);
        copy.parameters.putAll(parameters);
        return copy;
    }

    /** Adds a second parameter to a condition that was added. */
    public Conditions and(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** All conditions; true when there are none. */
    public String text() {
        return texts.isEmpty() ? "1 = 1" : String.join(" and ", texts);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** A pattern for {@code like … escape '!'} that finds the words anywhere, in small letters. */
    public static String anywhere(String words) {
        String plain = words.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }
}
