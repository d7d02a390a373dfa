package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testimony.contract.reading.MentionReading;
import org.testimony.contract.reading.TaggedArticle;

/** What the reading reaches on labelled articles may only rise; the floors lie a little under what was measured. */
class LabelledFloorTest {
    private static final Score RELEVANCE = new Score();
    private static final Score PERSONS = new Score();
    private static final Score NARRATIVES = new Score();
    private static final Score COUNTS = new Score();

    /** Counts agreement and computes F1. */
    private static final class Score {
        private int both;
        private int onlyRead;
        private int onlyLabelled;

        void add(boolean labelled, boolean read) {
            both += labelled && read ? 1 : 0;
            onlyRead += !labelled && read ? 1 : 0;
            onlyLabelled += labelled && !read ? 1 : 0;
        }

        double f1() {
            return 2.0 * both / (2.0 * both + onlyRead + onlyLabelled);
        }
    }

    @BeforeAll
    static void readCorpus() throws IOException {
        ArticleReader reader = Readers.ofWords();
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LabelledFloorTest.class.getResourceAsStream("/corpus/labelled.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                compare(reader, mapper.readTree(line));
            }
        }
    }

    private static void compare(ArticleReader reader, JsonNode gold) {
        TaggedArticle reading = reader.read(Articles.of(
                gold.get("title").asText(),
                gold.get("text").asText(),
                gold.get("lang").asText(),
                gold.get("published").isNull() ? "" : gold.get("published").asText()));
        RELEVANCE.add(gold.get("relevant").asBoolean(), reading.relevant());
        comparePersons(gold, reading);
        List<String> codes = texts(gold.get("narratives"));
        for (String code : List.of("infighting", "brutality", "corruption", "hardship")) {
            NARRATIVES.add(
                    codes.contains(code),
                    reading.narratives().stream().anyMatch(n -> n.code().equals(code)));
        }
        List<String> counts = texts(gold.get("counts"));
        reading.claims().forEach(c -> COUNTS.add(counts.remove(Long.toString(c.count())), true));
        counts.forEach(c -> COUNTS.add(true, false));
    }

    private static void comparePersons(JsonNode gold, TaggedArticle reading) {
        List<MentionReading> open = new ArrayList<>(reading.mentions());
        for (JsonNode person : gold.get("persons")) {
            List<String> mentions = texts(person);
            boolean found = open.stream()
                    .filter(m -> m.spans().stream()
                            .anyMatch(s -> mentions.stream()
                                    .anyMatch(q ->
                                            q.contains(s.quote()) || s.quote().contains(q))))
                    .findFirst()
                    .map(open::remove)
                    .orElse(false);
            PERSONS.add(true, found);
        }
        open.forEach(m -> PERSONS.add(false, true));
    }

    private static List<String> texts(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return out;
    }

    @Test
    void shouldFindRelevantArticles() {
        assertThat(RELEVANCE.f1()).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void shouldFindPersonsWhoLeft() {
        assertThat(PERSONS.f1()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void shouldCodeNarratives() {
        assertThat(NARRATIVES.f1()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void shouldFindFigures() {
        assertThat(COUNTS.f1()).isGreaterThanOrEqualTo(0.60);
    }
}
