package org.testimony.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomatonTest {
    private static final List<String> PHRASES =
            List.of("is", "islamic state", "state", "al-x", "x", "is-", "داعش", "state of mind", "mind");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    The Islamic State.          | 4-17 12-17
                    this misstates              | none
                    IS and is-                  | 0-2 7-9 7-10
                    İS, ís                      | 0-2 4-6
                    Al-X x                      | 0-4 3-4 5-6
                    state of mind               | 0-5 0-13 9-13
                    state of mindless           | 0-5
                    وداعش، داعشي                | 1-5
                    """)
    void shouldReportWholeWordsInOrderOfTheirEnds(String text, String expected) {
        assertThat(String.join(" ", spans(AutomatonBuilder.build(PHRASES), text)))
                .isEqualTo(expected.equals("none") ? "" : expected);
    }

    @Test
    void shouldStopWhenTold() {
        // Given
        List<Integer> seen = new ArrayList<>();

        // When
        boolean whole = AutomatonBuilder.build(PHRASES).scan("x x x", (start, end, phrase) -> {
            seen.add(start);
            return false;
        });

        // Then
        assertThat(whole).isFalse();
        assertThat(seen).containsExactly(0);
    }

    @Test
    void shouldFindNothingWithoutPhrases() {
        assertThat(spans(AutomatonBuilder.build(List.of()), "anything")).isEmpty();
    }

    @Test
    void shouldAgreeWithAnotherAutomatonOnRandomTexts() {
        // Given
        Random random = new Random(7);
        String letters = "aAbBé-' دا1";
        for (int round = 0; round < 200; round++) {
            TreeMap<String, String> phrases = new TreeMap<>();
            for (int i = 0; i < 12; i++) {
                String phrase = Folding.fold(word(random, letters, 1 + random.nextInt(5)));
                phrases.put(phrase, phrase);
            }
            String text = word(random, letters, 200);

            // When
            List<String> ours = spans(AutomatonBuilder.build(List.copyOf(phrases.keySet())), text);

            // Then
            assertThat(ours).containsExactlyInAnyOrderElementsOf(reference(phrases, text));
        }
    }

    private static String word(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length())
                .collect(
                        StringBuilder::new,
                        (builder, i) -> builder.append(letters.charAt(i)),
                        (a, b) -> a.append(b.toString()))
                .toString();
    }

    private static List<String> spans(Automaton automaton, String text) {
        List<String> out = new ArrayList<>();
        automaton.scan(text, (start, end, phrase) -> out.add(start + "-" + end));
        return out;
    }

    /** The published automaton with the tests for whole words beside it. */
    private static List<String> reference(TreeMap<String, String> phrases, String text) {
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(phrases);
        String folded = Folding.fold(text);
        List<String> out = new ArrayList<>();
        trie.parseText(folded, (begin, end, phrase) -> {
            boolean right = end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end));
            boolean left = begin == 0 || !Character.isLetterOrDigit(folded.charAt(begin - 1));
            boolean arabic = Character.UnicodeScript.of(folded.charAt(begin)) == Character.UnicodeScript.ARABIC;
            if (right && (left || arabic)) {
                out.add(begin + "-" + end);
            }
        });
        return out;
    }
}
