package org.testimony.stats.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Ebrahim, Ibrahim B.",
        "ibrahim, Ebrahim B.",
        "IBRÂHÎM, Ebrahim B.",
        "إبراهيم, Ibrahim B.",
        "Jusuf, Yousef Al-Example",
        "Suleiman, Sulayman Example",
        "abu yusuf, Abou Youssef al-Example",
        "أبو يوسف, Abu Yusuf",
        "Abdelhakim, Abd al-Hakim Example",
        "Abdul Hakim, Abdelhakim",
        "exam, Somebody Example",
        "al-Example, Somebody Example",
        "example somebody, Somebody Example"
    })
    void shouldFindANameInAnotherSpelling(String asked, String name) {
        assertThat(finds(asked, Set.of(), Set.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ibrahim, Omar B.",
        "Ibrahim Omar, Ibrahim B.",
        "abu omar, Omar Example",
        "abu omar, Abu Bilal Omar",
        "xample, Somebody Example"
    })
    void shouldNotFindAnotherName(String asked, String name) {
        assertThat(finds(asked, Set.of(), Set.of(name))).isFalse();
    }

    @Test
    void shouldTakeConsonantsForNamesOnly() {
        assertThat(finds("bread", Set.of("He broad-jumped"), Set.of())).isFalse();
        assertThat(finds("broad", Set.of("He broad-jumped"), Set.of())).isTrue();
        assertThat(finds("abu omar", Set.of("Friends call him Abu Omar"), Set.of()))
                .isTrue();
    }

    @Test
    void shouldMarkWhatWasAskedFor() {
        SearchWords words = SearchWords.of("ibrahim pris").orElseThrow();

        assertThat(words.marks("Ebrahim left the prison; a prism broke."))
                .containsExactly(
                        new SearchWords.Mark(0, 7), new SearchWords.Mark(17, 23), new SearchWords.Mark(27, 32));
    }

    @Test
    void shouldAskNothingWithoutALetterOrADigit() {
        assertThat(SearchWords.of("  … % ")).isEmpty();
    }

    // What PostgreSQL does with the question, for questions of single words: each has an alternative to be found by.
    private static boolean finds(String asked, Set<String> texts, Set<String> names) {
        Set<String> keys = SearchKeys.of(texts, names);
        return List.of(SearchWords.of(asked).orElseThrow().tsquery().split("&(?=\\()|(?<=\\))&")).stream()
                .allMatch(term -> holds(term, keys));
    }

    private static boolean holds(String term, Set<String> keys) {
        return List.of(term.replaceAll("[()]", "").split("\\|")).stream()
                .anyMatch(way -> List.of(way.split("&")).stream().allMatch(key -> isIn(key, keys)));
    }

    private static boolean isIn(String quoted, Set<String> keys) {
        String key = quoted.replace("'", "").replace(":*", "");
        return keys.stream().anyMatch(one -> quoted.endsWith(":*") ? one.startsWith(key) : one.equals(key));
    }
}
