package org.testimony.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
    private static final Lexicon NONE = Lexicon.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Photo: A street in the old town, 2014",
                "A street in the old town, 2014. Reuters/Stringer",
                "Fighters in the old town (AFP)",
                "READ MORE: The men who came back",
                "Lesen Sie auch: Die Männer, die zurückkamen",
                "Lire aussi : les hommes qui sont revenus",
                "Leggi anche: gli uomini che sono tornati",
                "Baca juga: Mereka yang pulang",
                "اقرأ أيضا: العائدون",
                "Sign up for our newsletter",
                "Abonnez-vous pour lire la suite",
                "This site uses cookies to serve you better",
                "© 2016 Example News. All rights reserved.",
                "By Ann Example in Urfa",
                "Von Anna Beispiel"
            })
    void shouldMarkWhatBelongsToThePage(String line) {
        Document document =
                Document.of("The man left the group in May.\n\n" + line + "\n\nHe is home now.", "en", NONE);

        assertThat(document.sentences().stream()
                        .filter(s -> !document.isBoilerplate(s))
                        .map(s -> document.quote(s.first(), s.end())))
                .containsExactly("The man left the group in May.", "He is home now.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"They took a photo: all of us in a row,\" he told AFP.",
                "By the time he left, nobody trusted anybody.",
                "He told Reuters that he had subscribed to nothing of the kind.",
                "\"We laughed at their newsletter,\" she said."
            })
    void shouldKeepTheStory(String line) {
        Document document = Document.of("The man left the group in May.\n\n" + line, "en", NONE);

        assertThat(document.sentences()).noneMatch(document::isBoilerplate);
    }

    @Test
    void shouldKeepWhatFollowsACaption() {
        Document document = Document.of("Photo: The old town. Until May he lived here.", "en", NONE);

        assertThat(document.sentences().stream().filter(document::isBoilerplate))
                .hasSize(1);
    }

    @Test
    void shouldNumberParagraphs() {
        Document document = Document.of("One man left. He fled.\n\nHe is home\nnow.\nAll is well.", "en", NONE);

        assertThat(document.sentences().stream().map(s -> document.paragraphOf(s.first())))
                .containsExactly(0, 0, 1, 2);
    }
}
