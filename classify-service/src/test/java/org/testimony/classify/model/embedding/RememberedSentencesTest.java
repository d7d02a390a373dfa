package org.testimony.classify.model.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedSentencesTest {
    private final List<String> asked = new ArrayList<>();
    private final SentenceEncoder lengths = new SentenceEncoder() {
        @Override
        public String id() {
            return "lengths";
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public float[] encode(String sentence) {
            asked.add(sentence);
            return new float[] {sentence.length()};
        }

        @Override
        public void close() {
            asked.clear();
        }
    };

    @Test
    void shouldAskOnceForASentenceThatComesAgain() {
        RememberedSentences remembered = new RememberedSentences(lengths, 2);
        float[] first = remembered.encode("He fled.");
        first[0] = 99;
        assertArrayEquals(new float[] {8}, remembered.encode("He fled."), "what a caller does to its point is its own");
        assertEquals(List.of("He fled."), asked);
    }

    @Test
    void shouldForgetWhatWasNotAskedForTheLongest() {
        RememberedSentences remembered = new RememberedSentences(lengths, 2);
        remembered.encode("a");
        remembered.encode("bb");
        remembered.encode("a");
        remembered.encode("ccc");
        remembered.encode("a");
        remembered.encode("bb");
        assertEquals(List.of("a", "bb", "ccc", "bb"), asked);
    }

    @Test
    void shouldRefuseToRememberNothing() {
        assertThrows(IllegalArgumentException.class, () -> new RememberedSentences(lengths, 0));
    }
}
