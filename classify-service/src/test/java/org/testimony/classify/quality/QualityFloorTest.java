package org.testimony.classify.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.Readers;

/**
 * What reading reaches on the repository's labelled sets may only rise: corpus/floors.csv holds, for each set and measure, a
 * figure a little under what was measured. Whoever raises a figure raises its floor; whoever lowers a floor says why in the change.
 */
class QualityFloorTest {
    private static final Map<String, Scoring> BY_SET = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}, models {1}: {2} at least {3}")
    @CsvFileSource(resources = "/corpus/floors.csv", numLinesToSkip = 1)
    void shouldNotFallBelowWhatWasReached(String set, String models, String measure, double floor) {
        // When
        Scoring scoring = BY_SET.computeIfAbsent(set + " " + models, key -> read(set, models.equals("on")));

        // Then
        assertThat(scoring.measure(measure))
                .as(set + " " + measure + ", models " + models)
                .isGreaterThanOrEqualTo(floor);
    }

    private static Scoring read(String set, boolean models) {
        Scoring scoring = new Scoring();
        ArticleReader reader = models ? Readers.withModels() : Readers.ofWords();
        try {
            Corpus.of(set).forEach(gold -> scoring.add(gold, reader.read(gold.article())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scoring;
    }
}
