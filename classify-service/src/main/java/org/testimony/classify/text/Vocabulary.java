package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.codebook.Country;
import org.testimony.classify.codebook.Phrases;
import org.testimony.classify.codebook.Words;

/** A codebook made ready for one language: its lexicon and its patterns. Immutable. */
public final class Vocabulary {
    /** Groups that only the gate uses begin so; a reading has no need of them. */
    private static final String GATE = "gate-";

    private final String language;
    private final Lexicon lexicon;
    private final Map<String, PatternSet> patterns = new HashMap<>();

    private Vocabulary(String language, Lexicon lexicon) {
        this.language = language;
        this.lexicon = lexicon;
    }

    /** Prepares a codebook for a language. */
    public static Vocabulary of(Codebook codebook, Countries countries, String language) {
        Lexicon.Builder words =
                Lexicon.builder().territory(codebook.organisation().territory());
        codebook.organisation().names().forEach(name -> words.add("org", name));
        codebook.lexicon().groups().stream()
                .filter(group -> !group.startsWith(GATE))
                .forEach(group -> codebook.lexicon().of(group, language).forEach(phrase -> words.add(group, phrase)));
        countries.countries().forEach(country -> add(words, country));
        codebook.events()
                .forEach(e -> e.phrases().in(language).forEach(phrase -> words.add("events", e.date(), phrase)));
        Words.fromClasspath()
                .in(language)
                .forEach((group, values) ->
                        values.forEach((value, phrases) -> phrases.forEach(phrase -> words.add(group, value, phrase))));
        Vocabulary vocabulary = new Vocabulary(language, words.build());
        for (String kind : codebook.patterns().groups()) {
            vocabulary.patterns.put(kind, patterns(codebook.patterns().of(kind, language)));
        }
        return vocabulary;
    }

    private static void add(Lexicon.Builder words, Country country) {
        country.names().forEach(w -> words.add("country", country.code(), w).add("where", country.code(), w));
        country.places().forEach(w -> words.add("place", country.code(), w).add("where", country.code(), w));
        country.people().forEach(w -> words.add("people", country.code(), w));
    }

    /** Patterns as the codebook writes them, ready to match. */
    public static PatternSet patterns(List<String> sources) {
        List<Pattern> parsed = new ArrayList<>();
        sources.forEach(source -> parsed.add(Pattern.parse(source)));
        return new PatternSet(parsed);
    }

    /** Patterns of phrases that have only one group, for this language. */
    public PatternSet patterns(Phrases phrases) {
        return patterns(phrases.in(language));
    }

    /** The patterns of a kind; none when the codebook has no such kind. */
    public PatternSet patterns(String kind) {
        return patterns.getOrDefault(kind, PatternSet.NONE);
    }

    public String language() {
        return language;
    }

    /** Reads a text with this vocabulary. */
    public Document read(String text) {
        return Document.of(text, language, lexicon);
    }
}
