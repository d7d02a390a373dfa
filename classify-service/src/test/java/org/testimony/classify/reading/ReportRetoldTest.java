package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.Narrative;
import org.testimony.contract.reading.TaggedArticle;

/** Five papers retell one report about people who left: all its reasons, and only the few persons that it tells of. */
class ReportRetoldTest {
    private static final ArticleReader READER = Readers.withModels();

    static Stream<String> papers() {
        return Stream.of(
                RetoldReport.THINK_TANK,
                RetoldReport.SURVEY,
                RetoldReport.WIRE,
                RetoldReport.SUMMARY,
                RetoldReport.CAMPAIGN);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void shouldCodeAllFourReasonsWithTheSentenceForEach(String text) {
        // When
        List<Narrative> narratives = read(text).narratives();

        // Then
        assertThat(narratives)
                .extracting(Narrative::code)
                .containsExactlyInAnyOrder("infighting", "brutality", "corruption", "hardship");
        assertThat(narratives)
                .allSatisfy(n -> assertThat(n.evidence())
                        .isNotEmpty()
                        .allSatisfy(e ->
                                assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote())));
    }

    @Test
    void shouldFindAtLeastTwoAndAtMostFourPersonsAndNoneOfTheResearchers() {
        // When
        List<MentionReading> persons =
                papers().flatMap(p -> read(p).mentions().stream()).toList();

        // Then
        assertThat(persons).hasSizeBetween(2, 4);
        assertThat(persons)
                .extracting(MentionReading::name)
                .doesNotContain("Martin Hale", "Imran Daud", "Hale", "Daud");
    }

    @Test
    void shouldReadTheGermanByNameAndTheIndianByHisPeople() {
        assertThat(read(RetoldReport.THINK_TANK).mentions()).singleElement().satisfies(m -> {
            assertThat(m.name()).isEqualTo("Karim W.");
            assertThat(m.nationality()).hasToString("DE");
        });
        assertThat(read(RetoldReport.CAMPAIGN).mentions()).singleElement().satisfies(m -> {
            assertThat(m.name()).isNull();
            assertThat(m.nationality()).hasToString("IN");
        });
    }

    private static TaggedArticle read(String text) {
        return READER.read(Articles.of("Those who left Islamic State speak out", text, "en", "2015-09-22"));
    }
}
