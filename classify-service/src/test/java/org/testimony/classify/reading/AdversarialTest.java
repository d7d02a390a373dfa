package org.testimony.classify.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testimony.contract.reading.TaggedArticle;

/**
 * Short texts in which the naive reading is wrong, each beside a twin in which the plain one is right. Nobody learns from them, but two thirds of them (all whose number
 * does not divide by three) were looked at while rules and training texts were written; the
 * floors lie a little under what was measured and may only rise. A failure lists the groups and the texts that are misread.
 */
class AdversarialTest {
    private static final List<String> MISREAD = new ArrayList<>();
    private static final Map<String, int[]> GROUPS = new TreeMap<>();
    private static int relevanceRight;
    private static int peopleRight;
    private static int allRight;
    private static int all;

    @BeforeAll
    static void readTraps() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AdversarialTest.class.getResourceAsStream("/corpus/adversarial.jsonl")),
                StandardCharsets.UTF_8))) {
            ArticleReader reader = Readers.withModels();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(new Trap(mapper.readTree(line)), reader);
            }
        }
    }

    private static void count(Trap trap, ArticleReader reader) {
        TaggedArticle reading = trap.read(reader);
        List<String> people = trap.wrongPeople(reading);
        List<String> details = trap.wrongDetails(reading);
        int[] group = GROUPS.computeIfAbsent(trap.group(), g -> new int[2]);
        group[0] += people.isEmpty() ? 1 : 0;
        group[1]++;
        all++;
        relevanceRight += people.stream().noneMatch(w -> w.startsWith("relevant")) ? 1 : 0;
        peopleRight += people.isEmpty() ? 1 : 0;
        allRight += people.isEmpty() && details.isEmpty() ? 1 : 0;
        if (!people.isEmpty() || !details.isEmpty()) {
            MISREAD.add(trap.id() + " " + people + details);
        }
    }

    private static String report() {
        StringBuilder out = new StringBuilder();
        GROUPS.forEach((group, counts) -> out.append("%n%s %d/%d".formatted(group, counts[0], counts[1])));
        MISREAD.forEach(line -> out.append("%n".formatted()).append(line));
        return out.toString();
    }

    @Test
    void shouldSayWhetherAnybodyLeft() {
        assertThat(relevanceRight / (double) all).as(AdversarialTest::report).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void shouldNameThoseWhoLeftAndNobodyElse() {
        assertThat(peopleRight / (double) all).as(AdversarialTest::report).isGreaterThanOrEqualTo(0.84);
    }

    @Test
    void shouldReadDetails() {
        assertThat(allRight / (double) all).as(AdversarialTest::report).isGreaterThanOrEqualTo(0.45);
    }
}
