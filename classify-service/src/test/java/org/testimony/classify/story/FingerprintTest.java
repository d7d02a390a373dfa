package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final double LEAST = 1.0 / 3;

    @Test
    void shouldRecogniseACopyWithAnotherTitleAndPunctuation() {
        Fingerprint one = Fingerprint.of("First title. " + words(0, 120));
        Fingerprint other = Fingerprint.of(
                "Quite another headline\n" + words(0, 120).toUpperCase().replace(" ", ", "));

        assertThat(one.copying(other, LEAST)).isEqualTo(Copying.WHOLE);
        assertThat(other.copying(one, LEAST)).isEqualTo(Copying.WHOLE);
    }

    @Test
    void shouldRecogniseACopyCutToAThirdOfALongText() {
        Fingerprint whole = Fingerprint.of(words(0, 3_000));
        Fingerprint cut = Fingerprint.of(words(0, 1_000));

        assertThat(cut.copying(whole, LEAST)).isEqualTo(Copying.PART);
        assertThat(cut.containment(whole)).isEqualTo(1);
    }

    @Test
    void shouldNotTakeASharedQuotationForACopy() {
        String quotation = words(0, 20);

        assertThat(Fingerprint.of(words(100, 200) + quotation)
                        .copying(Fingerprint.of(quotation + words(300, 400)), LEAST))
                .isEqualTo(Copying.APART);
    }

    @Test
    void shouldNotTakeABriefThatQuotesTheSameSentenceForACopy() {
        // Given: fifteen words of thirty are a sentence that both quote
        Fingerprint one = Fingerprint.of(words(0, 15) + words(100, 115));
        Fingerprint other = Fingerprint.of(words(200, 215) + words(0, 15));

        assertThat(one.copying(other, LEAST)).isEqualTo(Copying.APART);
        assertThat(one.copying(one, LEAST)).isEqualTo(Copying.WHOLE);
    }

    @Test
    void shouldTellTheLengthOfATextBeyondItsSample() {
        assertThat(Fingerprint.of(words(0, 103)).length()).isEqualTo(100);
        assertThat(Fingerprint.of(words(0, 3_003)).length()).isBetween(2_500.0, 3_500.0);
    }

    @Test
    void shouldSurviveItsTextForm() {
        Fingerprint print = Fingerprint.of(words(0, 500));

        assertThat(Fingerprint.parse(print.text())).isEqualTo(print);
        assertThat(print.text().length()).isLessThan(1_400);
    }

    @Test
    void shouldFindNothingInAFewWords() {
        Fingerprint none = Fingerprint.of("three little words");

        assertThat(none.smallest(10)).isEmpty();
        assertThat(none.copying(none, LEAST)).isEqualTo(Copying.APART);
        assertThat(none.containment(none)).isZero();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" ", "", " "));
    }
}
