package org.testimony.stats.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimony.contract.name.Folding;
import org.testimony.contract.name.NameWords;

/** The words that somebody looks for; all of them must be found, in any order. */
public final class SearchWords {
    private static final int MOST = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‘`´ʿʾ]+");

    private final List<SearchTerm> terms;

    private SearchWords(List<SearchTerm> terms) {
        this.terms = List.copyOf(terms);
    }

    /** A part of a text that was looked for; UTF-16 code units, end exclusive. */
    public record Mark(int start, int end) {}

    /** The words in a question; empty when there is no letter or digit in it. */
    public static Optional<SearchWords> of(String asked) {
        List<SearchTerm> terms = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : asked.strip().split("\\s+")) {
            // A battle name may stand behind other words.
            if (NameWords.announcesKunya(Folding.fold(word))) {
                addTerms(part, terms);
                part.clear();
            }
            part.add(word);
        }
        addTerms(part, terms);
        return terms.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SearchWords(terms.stream().distinct().limit(MOST).toList()));
    }

    /** The question for a {@code tsvector} of {@link SearchKeys}. */
    public String tsquery() {
        return terms.stream().map(SearchTerm::tsquery).collect(Collectors.joining("&"));
    }

    /** A stricter question: every word as it was written. */
    public String exact() {
        return terms.stream().map(SearchTerm::exact).collect(Collectors.joining("&"));
    }

    /** Where a text says what was looked for. */
    public List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String folded = Folding.fold(word.group());
            boolean name = !Character.isLowerCase(word.group().codePointAt(0));
            if (terms.stream().anyMatch(term -> term.finds(folded, name))) {
                marks.add(new Mark(word.start(), word.end()));
            }
        }
        return marks;
    }

    /** How many of the words a text has. */
    public long found(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(match -> Folding.fold(match.group()))
                .toList();
        return terms.stream()
                .filter(term -> words.stream().anyMatch(word -> term.finds(word, true)))
                .count();
    }

    private static void addTerms(List<String> part, List<SearchTerm> terms) {
        if (part.isEmpty()) {
            return;
        }
        NameWords words = NameWords.of(String.join(" ", part));
        String announced =
                words.kunya() ? words.folded().substring(0, words.folded().indexOf(' ')) : "";
        for (String word : words.words()) {
            terms.add(SearchTerm.of(word, announced));
            announced = "";
        }
    }
}
