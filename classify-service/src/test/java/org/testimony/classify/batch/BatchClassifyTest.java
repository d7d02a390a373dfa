package org.testimony.classify.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchClassifyTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static final String STORY =
            "Nadim, a Syrian of 26, joined Islamic State in 2014. He quit ISIS in April 2015 and fled to Turkey.";

    @Test
    void shouldAnswerEachLineInOrder() throws IOException {
        // When
        int code = run("""
                {"id":"b","title":"t","text":"Sami quit ISIS in April 2015.","published":"2015-05-01"}
                {"id":"a","title":"t","text":"Rain tomorrow.","published":null}
                """, "-");

        // Then
        assertThat(code).isZero();
        assertThat(answers()).extracting(n -> n.get("id").asText()).containsExactly("b", "a");
        assertThat(answers()).extracting(n -> n.get("relevant").asBoolean()).containsExactly(true, false);
        assertThat(answers().get(0).get("mentions").get(0).get("defected").asText())
                .isEqualTo("2015-04");
    }

    @Test
    void shouldTellBadLinesAndAnswerTheRest() throws IOException {
        // When
        int code = run("""
                {"id":"a","title":"t","text":"x","published":"2015-09-21T10:00:00Z"}
                not json
                {"id":"c","title":"t","text":"x","published":"yesterday"}
                {"id":"","title":"t","text":"x"}
                {"id":"d","title":"t","text":"x","published":"2015-09-21"}
                """, "-");

        // Then
        assertThat(code).isEqualTo(1);
        assertThat(answers()).extracting(n -> n.get("id").asText()).containsExactly("a", "d");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2:", "line 3:", "line 4:");
    }

    @Test
    void shouldSayWhatIsWrongWithTheCall() throws IOException {
        assertThat(run("", "no-such-file.jsonl")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-file.jsonl");
    }

    @Test
    void shouldHelp() throws IOException {
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage:");
    }

    @Test
    void shouldSayWhyAnArticleOfAnUnreadLanguageIsNotJudged() throws IOException {
        // When
        run("""
                {"id":"a","title":"t","text":"Боевик ИГИЛ бежал из Ракки.","lang":"ru"}
                """, "-");

        // Then
        assertThat(answers().get(0).get("relevant").asBoolean()).isFalse();
        assertThat(answers().get(0).get("review").get(0).get("reason").asText()).isEqualTo("language");
    }

    @Test
    void shouldExplainOnePlainText() throws IOException {
        assertThat(run("A change of heart\n\n" + STORY, "--models", "off", "--explain", "-"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("A change of heart\n")
                .contains("verdict      relevant")
                .contains("patterns.left: <departed> ?from ~3 <orgref> on “quit ISIS”");
    }

    @Test
    void shouldExplainEveryArticleOfAFile() throws IOException {
        // When
        int code = run("""
                {"id":"a","title":"One","text":"Sami quit ISIS in April 2015."}
                {"id":"b","title":"Two","text":"Rain tomorrow."}
                """, "--explain", "-");

        // Then
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("One\n", "Two\n", "closed, nothing names");
    }

    @Test
    void shouldPrintReadingsAsTheyWouldBePublished() throws IOException {
        // When
        run(
                "{\"id\":\"a\",\"title\":\"One\",\"text\":\"" + STORY + "\"}",
                "--models",
                "off",
                "--explain",
                "--json",
                "-");

        // Then
        assertThat(answers().get(0).get("codebook").get("id").asText()).isEqualTo("islamic-state");
        assertThat(answers()
                        .get(0)
                        .get("mentions")
                        .get(0)
                        .get("grounds")
                        .get(0)
                        .get("by")
                        .asText())
                .isEqualTo("rule");
    }

    @Test
    void shouldSayWhichOptionItDoesNotKnow() throws IOException {
        assertThat(run("", "--explian", "-")).isEqualTo(2);
        assertThat(run("", "--codebook")).isEqualTo(2);
        assertThat(run("", "--codebook", "nowhere.yaml", "-")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("unknown option --explian", "--codebook needs a value", "nowhere.yaml", "islamic-state");
    }

    private int run(String input, String... args) throws IOException {
        return BatchClassify.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> answers() {
        ObjectMapper mapper = new ObjectMapper();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
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
