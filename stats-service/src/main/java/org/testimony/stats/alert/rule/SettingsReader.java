package org.testimony.stats.alert.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a rule's settings strictly: what is not known or cannot be read is refused by name. */
final class SettingsReader {
    private static final int MOST_VALUES = 100;

    private final JsonNode settings;
    private final Set<String> asked = new LinkedHashSet<>();

    SettingsReader(JsonNode settings) {
        if (!settings.isObject()) {
            throw new IllegalArgumentException("settings must be an object");
        }
        this.settings = settings;
    }

    /** A list of words, each of a form; empty when it is not given. */
    List<String> words(String name, Pattern form) {
        List<String> words = new ArrayList<>();
        JsonNode given = given(name);
        if (given != null) {
            require(
                    given.isArray() && given.size() <= MOST_VALUES,
                    name,
                    "a list of at most " + MOST_VALUES + " words");
            given.forEach(word -> {
                require(word.isTextual() && form.matcher(word.asText()).matches(), name, "a list of " + form);
                words.add(word.asText());
            });
        }
        return List.copyOf(words);
    }

    /** One of some words. */
    @Nullable
    String word(String name, List<String> known) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        require(given.isTextual() && known.contains(given.asText()), name, "one of " + String.join(", ", known));
        return given.asText();
    }

    /** A short text. */
    @Nullable
    String text(String name) {
        JsonNode given = given(name);
        if (given == null) {
            return null;
        }
        require(given.isTextual() && !given.asText().isBlank() && given.asText().length() <= 100, name, "a short text");
        return given.asText();
    }

    /** A whole number. */
    int number(String name, int otherwise, int least, int most) {
        JsonNode given = given(name);
        if (given == null) {
            return otherwise;
        }
        require(
                given.isInt() && given.asInt() >= least && given.asInt() <= most,
                name,
                "a whole number from " + least + " to " + most);
        return given.asInt();
    }

    /** A fraction above 0 and below a bound. */
    double fraction(String name, double otherwise, double below) {
        JsonNode given = given(name);
        if (given == null) {
            return otherwise;
        }
        require(given.isNumber() && given.asDouble() > 0 && given.asDouble() < below, name, "above 0, below " + below);
        return given.asDouble();
    }

    /** Growing whole numbers. */
    List<Integer> steps(String name, List<Integer> otherwise) {
        JsonNode given = given(name);
        if (given == null) {
            return otherwise;
        }
        List<Integer> steps = new ArrayList<>();
        given.forEach(step -> steps.add(step.isInt() ? step.asInt() : 0));
        require(
                given.isArray()
                        && !steps.isEmpty()
                        && steps.size() <= MOST_VALUES
                        && steps.stream().allMatch(step -> step > 0),
                name,
                "a list of whole numbers above 0");
        return steps.stream().distinct().sorted().toList();
    }

    /** A length of time in days or shorter, like P7D. */
    Duration duration(String name, Duration otherwise) {
        Duration length = time(name, otherwise, Duration::parse, "a time like P7D or PT12H");
        require(!length.isNegative() && length.toDays() <= 366, name, "at most P366D");
        return length;
    }

    /** A length of time in years, months or days, like P2Y. */
    Period period(String name, Period otherwise) {
        Period length = time(name, otherwise, Period::parse, "a time like P2Y or P18M");
        require(!length.isNegative() && length.toTotalMonths() <= 1200, name, "at most P100Y");
        return length;
    }

    /** To be called last. */
    void requireNoOther() {
        settings.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw new IllegalArgumentException("settings." + name.replaceAll("[^A-Za-z0-9_.-]", "?")
                        + " is not known for this kind of rule; known: " + String.join(", ", asked));
            }
        });
    }

    private <T> T time(String name, T otherwise, Function<String, T> parse, String form) {
        JsonNode given = given(name);
        if (given == null) {
            return otherwise;
        }
        try {
            return parse.apply(given.asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("settings." + name + " must be " + form, e);
        }
    }

    private @Nullable JsonNode given(String name) {
        asked.add(name);
        JsonNode value = settings.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static void require(boolean holds, String name, String form) {
        if (!holds) {
            throw new IllegalArgumentException("settings." + name + " must be " + form);
        }
    }
}
