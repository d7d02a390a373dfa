package org.testimony.classify.model.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Test
    void shouldKeepNearCopiesTogether() {
        // Given
        List<TrainingSentence> sentences = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sentences.add(sentence("sentence " + i, ""));
        }
        sentences.add(sentence("he said they had left the dead in the road", ""));
        sentences.add(sentence("They had left the dead in ditches", ""));

        // When
        int[] fold = Folds.of(sentences, 5);

        // Then
        assertThat(fold[30]).isEqualTo(fold[31]);
        assertThat(fold).contains(0, 1, 2, 3, 4);
    }

    @Test
    void shouldKeepTheSentencesOfAnArticleTogether() {
        // When
        int[] fold = Folds.of(List.of(sentence("one", "a#0"), sentence("two", "a#9"), sentence("three", "b#0")), 5);

        // Then
        assertThat(fold[0]).isEqualTo(fold[1]).isEqualTo(Folds.ofArticle("a", 5));
    }

    private static TrainingSentence sentence(String text, String place) {
        return new TrainingSentence("en", text, Set.of(), place);
    }
}
