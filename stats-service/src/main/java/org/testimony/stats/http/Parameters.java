package org.testimony.stats.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.testimony.stats.period.Period;
import org.testimony.stats.period.Window;

/** The query parameters of one request, read strictly: what is not known or not readable is refused with a hint. */
public final class Parameters {
    /** Most items of one page. */
    public static final int MOST_ITEMS = 500;

    private static final int ITEMS = 50;
    private static final int LONGEST = 200;

    private final MultivaluedMap<String, String> given;

    private Parameters(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /**
     * The parameters of a request.
     *
     * @throws HttpProblem when one is not known or given twice
     */
    public static Parameters of(MultivaluedMap<String, String> given, String... known) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            String names = known.length == 0
                    ? "this call has none"
                    : "known here: " + Arrays.stream(known).collect(Collectors.joining(", "));
            throw HttpProblem.badRequest(
                    "Unknown query parameter " + shown(unknown.iterator().next()) + "; " + names + ".");
        }
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                throw HttpProblem.badRequest("Give " + name + " once.");
            }
        });
        return new Parameters(given);
    }

    /** A text; empty when it is not given or blank. */
    public Optional<String> text(String name) {
        Optional<String> text = Optional.ofNullable(given.getFirst(name)).filter(value -> !value.isBlank());
        if (text.filter(value -> value.length() > LONGEST).isPresent()) {
            throw HttpProblem.badRequest("Shorten " + name + " to " + LONGEST + " characters.");
        }
        // U+0000 is in no stored text, and PostgreSQL refuses it even in a question.
        return text.map(value -> value.replace('\0', '\uFFFD'));
    }

    /** One of some words. */
    public Optional<String> oneOf(String name, List<String> words) {
        return text(name).map(word -> {
            if (!words.contains(word)) {
                throw HttpProblem.badRequest(name + " must be one of " + String.join(", ", words) + ".");
            }
            return word;
        });
    }

    /** Some of some words, parted by commas. */
    public Optional<List<String>> someOf(String name, List<String> words) {
        return text(name).map(list -> {
            List<String> some = List.of(list.split(",", -1));
            if (!words.containsAll(some)) {
                throw HttpProblem.badRequest(
                        name + " must be one or more of " + String.join(", ", words) + ", parted by commas.");
            }
            return some;
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> truth(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** The size of a page. */
    public int limit() {
        return limit(ITEMS);
    }

    /** The size of a page of which fewer or more than usual are shown when nothing is said. */
    public int limit(int otherwise) {
        return text("limit")
                .map(value -> {
                    if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > MOST_ITEMS) {
                        throw HttpProblem.badRequest("limit must be a number from 1 to " + MOST_ITEMS + ".");
                    }
                    return Integer.valueOf(value);
                })
                .orElse(otherwise);
    }

    /** A moment; a day means its end, so that what became known on that day is included. */
    public Optional<Instant> moment(String name) {
        return text(name).map(value -> {
            try {
                return value.contains("T")
                        ? Instant.parse(value)
                        : LocalDate.parse(value)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusNanos(1_000);
            } catch (DateTimeParseException e) {
                throw HttpProblem.badRequest(
                        name + " must be a day like 2015-03-31 or a time like 2015-03-31T12:00:00Z.");
            }
        });
    }

    /** The days from {@code from} to {@code to}; each is a day or a period. */
    public Window window() {
        Optional<LocalDate> from = day("from", Period::firstDay);
        Optional<LocalDate> to = day("to", Period::lastDay);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw HttpProblem.badRequest("to must not lie before from.");
        }
        return new Window(from.orElse(null), to.orElse(null));
    }

    private Optional<LocalDate> day(String name, Function<Period, LocalDate> edge) {
        return text(name)
                .map(value -> Period.parse(value).map(edge).orElseGet(() -> {
                    try {
                        return LocalDate.parse(value);
                    } catch (DateTimeParseException e) {
                        throw HttpProblem.badRequest(
                                name + " must be a day like 2015-03-31 or a period like 2015, 2015-Q1, 2015-03.");
                    }
                }));
    }

    private static String shown(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return "'" + safe.substring(0, Math.min(safe.length(), 40)) + "'";
    }
}
