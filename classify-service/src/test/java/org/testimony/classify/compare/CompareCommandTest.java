package org.testimony.classify.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String ARTICLES = """
            {"id":"torture","title":"t","text":"Sami quit ISIS in April 2015. \\"They tortured people,\\" Sami said.","published":"2015-05-01"}
            {"id":"rain","title":"t","text":"Rain tomorrow.","published":null}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String changed = "";

    @BeforeEach
    void writeChangedCodebook() throws IOException {
        Path file = Files.writeString(folder.resolve("changed.yaml"), """
                id: islamic-state
                version: "9.0.0"
                include: [islamic-state.yaml]
                narratives:
                  - {code: brutality, threshold: 50}
                """);
        changed = file.toString();
    }

    @Test
    void shouldFindNoDifferenceBetweenACodebookAndItself() {
        assertThat(run("--codebook", "islamic-state", "islamic-state", "-")).isZero();
        assertThat(told()).contains("2 articles coded alike, 0 articles coded differently");
    }

    @Test
    void shouldShowBothSidesWithSentenceAndRule() {
        // When
        int code = run("--models", "off", "--codebook", "islamic-state", changed, "-");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(told())
                .contains("torture  t")
                .contains("“\"They tortured people,\" Sami said.”")
                .contains("narratives.brutality.strong: tortur* on “tortured”")
                .contains("nothing")
                .contains("1 article coded alike, 1 article coded differently")
                .containsPattern("brutality +1 +0 +0")
                .doesNotContain("Rain");
    }

    @Test
    void shouldSayTheSameAsJson() {
        // When
        int code = run("--models", "off", "--json", "--codebook", "islamic-state", changed, "-");

        // Then
        List<JsonNode> lines = json();
        assertThat(code).isEqualTo(1);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("id").asText()).isEqualTo("torture");
        JsonNode difference = lines.get(0).get("differences").get(0);
        assertThat(difference.get("kind").asText()).isEqualTo("narrative");
        assertThat(difference.get("a").get("evidence").get(0).get("quote").asText())
                .contains("tortured");
        assertThat(difference.has("b")).isFalse();
        assertThat(lines.get(1).get("equal").asInt()).isEqualTo(1);
        assertThat(lines.get(1).get("byHeading").get("brutality").get("onlyA").asInt())
                .isEqualTo(1);
    }

    @Test
    void shouldCompareTwoOrganisations() {
        assertThat(run("--codebook", "islamic-state", "al-shabaab", "-")).isEqualTo(1);
        assertThat(told()).contains("relevance", "not relevant");
    }

    @Test
    void shouldSayWhatIsWrongWithTheCall() {
        assertThat(run("--codebook", "islamic-state", "-")).isEqualTo(2);
        assertThat(run("--codebook", "islamic-state", "nowhere.yaml", "-")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage:", "nowhere.yaml");
    }

    @Test
    void shouldAnswerTwoWhenALineCannotBeRead() {
        // When
        int code = CompareCommand.run(
                new String[] {"--codebook", "islamic-state", "islamic-state", "-"},
                new ByteArrayInputStream("no json\n".getBytes(StandardCharsets.UTF_8)),
                stream(out),
                stream(err));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 1:");
    }

    private int run(String... args) {
        return CompareCommand.run(
                args, new ByteArrayInputStream(ARTICLES.getBytes(StandardCharsets.UTF_8)), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> json() {
        ObjectMapper mapper = new ObjectMapper();
        return told().lines()
                .map(line -> {
                    try {
                        return mapper.readTree(line);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
