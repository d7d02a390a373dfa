package org.testimony.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void shouldRecogniseACopyWithAnotherTitleAndPunctuation() {
        Fingerprint one = Fingerprint.of("First title. " + words(0, 120));
        Fingerprint other = Fingerprint.of("Quite another headline\n" + words(0, 120).toUpperCase().replace(" ", ", "));

        assertThat(one.isCopyOf(other)).isTrue();
        assertThat(other.isCopyOf(one)).isTrue();
    }

    @Test
    void shouldRecogniseACopyCutToAThirdOfALongText() {
        Fingerprint whole = Fingerprint.of(words(0, 3_000));
        Fingerprint cut = Fingerprint.of(words(0, 1_000));

        assertThat(cut.isCopyOf(whole)).isTrue();
        assertThat(cut.containment(whole)).isEqualTo(1);
    }

    @Test
    void shouldNotTakeASharedQuotationForACopy() {
        String quotation = words(0, 20);

        assertThat(Fingerprint.of(words(100, 200) + quotation)
                        .isCopyOf(Fingerprint.of(quotation + words(300, 400))))
                .isFalse();
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
        assertThat(none.isCopyOf(none)).isFalse();
        assertThat(none.containment(none)).isZero();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" ", "", " "));
    }
}
