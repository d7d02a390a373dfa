package org.testimony.classify.identity.synthetic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names and nationalities of one culture, the commonest first.
 *
 * @param transliterated whether names are brought from another script, so that spellings differ
 */
record Culture(
        String name,
        List<String> nationalities,
        List<String> men,
        List<String> women,
        List<String> families,
        boolean transliterated) {

    static List<Culture> all() {
        Map<String, Map<String, List<String>>> read = new LinkedHashMap<>();
        try (InputStream in = Culture.class.getResourceAsStream("/identity/cultures.txt")) {
            if (in == null) {
                throw new IllegalStateException("identity/cultures.txt is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split(": ");
                        String[] key = parts[0].split(" ");
                        read.computeIfAbsent(key[0], k -> new LinkedHashMap<>())
                                .put(key[1], List.of(parts[1].split(" ")));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    /** Whether one man in ten bears the commonest name; elsewhere it is one in twenty. */
    boolean topHeavy() {
        return List.of("levant", "maghreb", "persian", "malay").contains(name);
    }

    private static Culture of(String name, Map<String, List<String>> lists) {
        return new Culture(
                name,
                lists.getOrDefault("nationality", List.of()),
                lists.getOrDefault("men", List.of()),
                lists.getOrDefault("women", List.of()),
                lists.getOrDefault("family", List.of()),
                List.of("levant", "maghreb", "persian", "caucasian").contains(name));
    }
}
