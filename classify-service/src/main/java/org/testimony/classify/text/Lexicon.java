package org.testimony.classify.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All phrases of one language in one automaton: a text is scanned once, whatever the number of phrases. */
public final class Lexicon {
    private final Automaton automaton;
    private final Phrase[][] phrases;

    private final List<String> territory;

    private Lexicon(Map<String, List<Phrase>> phrases, List<String> territory) {
        this.territory = List.copyOf(territory);
        this.automaton = AutomatonBuilder.build(List.copyOf(phrases.keySet()));
        this.phrases = phrases.values().stream()
                .map(list -> list.toArray(Phrase[]::new))
                .toArray(Phrase[][]::new);
    }

    /** Starts an empty lexicon. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects phrases. */
    public static final class Builder {
        private final Map<String, List<Phrase>> phrases = new LinkedHashMap<>();

        private List<String> territory = List.of();

        private Builder() {}

        /** Where the organisation fights, as country codes. */
        public Builder territory(List<String> countries) {
            territory = countries;
            return this;
        }

        /** Adds a phrase of a group that has no values. */
        public Builder add(String group, String written) {
            return add(group, "", written);
        }

        /** Adds a phrase; one in short capitals matches only as written, one with a capital only with a capital. */
        public Builder add(String group, String value, String written) {
            phrases.computeIfAbsent(Folding.fold(written), k -> new ArrayList<>(1))
                    .add(Phrase.of(group, value, written));
            return this;
        }

        /** The finished lexicon. */
        public Lexicon build() {
            return new Lexicon(phrases, territory);
        }
    }

    /** What a scan reports to other packages; answers whether to go on. */
    public interface Visitor {
        boolean at(int start, int end, String group, String written);
    }

    /** What a scan reports. */
    interface Found {
        void at(int start, int end, Phrase phrase);
    }

    /** Reports every phrase that stands as whole words, in order of where it ends. */
    void scan(String text, Found found) {
        automaton.scan(text, (start, end, number) -> {
            for (Phrase phrase : phrases[number]) {
                if (phrase.fits(text, start)) {
                    found.at(start, end, phrase);
                }
            }
            return true;
        });
    }

    /**
     * Reports every phrase that stands as whole words, as the codebook writes it, in order of where it ends, until the visitor has
     * seen enough. Takes time linear in the text and allocates nothing.
     *
     * @return whether the whole text was scanned
     */
    public boolean visit(String text, Visitor visitor) {
        return automaton.scan(text, (start, end, number) -> {
            for (Phrase phrase : phrases[number]) {
                if (phrase.fits(text, start) && !visitor.at(start, end, phrase.group(), phrase.written())) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Whether at least one phrase stands in the text. */
    public boolean matches(String text) {
        return !visit(text, (start, end, group, written) -> false);
    }

    List<String> territory() {
        return territory;
    }
}
