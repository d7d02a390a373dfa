package org.testimony.classify.codebook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases by group and language. A file may leave out the group where there is only one; the language {@code any} holds in all.
 */
public final class Phrases {
    /** The languages that a codebook may use. */
    public static final Set<String> LANGUAGES = Set.of("any", "en", "de", "fr", "es", "it", "nl", "id", "tr", "ar");

    private static final String ONLY = "";

    private final Map<String, Map<String, List<String>>> byGroup;

    private Phrases(Map<String, Map<String, List<String>>> byGroup) {
        this.byGroup = byGroup;
    }

    /**
     * From a file: {@code group: {language: [phrase]}} or {@code language: [phrase]}.
     *
     * @throws IllegalArgumentException when a language is not known or an entry is not a list of texts
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Phrases of(Map<String, Object> file) {
        Map<String, Map<String, List<String>>> groups = new LinkedHashMap<>();
        file.forEach((key, value) -> {
            if (value instanceof Map<?, ?> languages) {
                languages.forEach((language, list) -> put(groups, key, String.valueOf(language), list));
            } else {
                put(groups, ONLY, key, value);
            }
        });
        return new Phrases(groups);
    }

    private static void put(
            Map<String, Map<String, List<String>>> groups, String group, String language, Object value) {
        String where = group.isEmpty() ? language : group + "." + language;
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(where + ": language must be one of "
                    + LANGUAGES.stream().sorted().toList());
        }
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException(where + " must be a list of phrases");
        }
        List<String> phrases = new ArrayList<>();
        for (Object phrase : list) {
            if (!(phrase instanceof String text) || text.isBlank()) {
                throw new IllegalArgumentException(
                        where + " holds an entry that is not a text (quote words such as no and on)");
            }
            phrases.add(text);
        }
        groups.computeIfAbsent(group, k -> new LinkedHashMap<>()).put(language, List.copyOf(phrases));
    }

    /** The form of a file, for whoever asks which codebook is in force. */
    @JsonValue
    Map<String, ?> file() {
        Map<String, List<String>> only = byGroup.get(ONLY);
        return only != null && byGroup.size() == 1 ? only : byGroup;
    }

    /** The names of the groups. */
    public Set<String> groups() {
        return Set.copyOf(byGroup.keySet());
    }

    /** The phrases of a group for a language, those for all languages included. */
    public List<String> of(String group, String language) {
        Map<String, List<String>> languages = byGroup.getOrDefault(group, Map.of());
        List<String> out = new ArrayList<>(languages.getOrDefault("any", List.of()));
        out.addAll(languages.getOrDefault(language, List.of()));
        return out;
    }

    /** The phrases for a language where there is only one group. */
    public List<String> in(String language) {
        return of(ONLY, language);
    }
}
