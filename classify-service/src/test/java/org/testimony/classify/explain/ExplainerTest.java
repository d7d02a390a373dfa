package org.testimony.classify.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.reading.Readers;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.article.PublishedAtSource;
import org.testimony.contract.id.StableIds;

class ExplainerTest {
    private static final Codebook CODEBOOK = CodebookReader.fromClasspath();
    private static final RuleBasedReader READER = Readers.ofWords();
    private static final Explainer EXPLAINER = new Explainer(CODEBOOK);
    private static final String STORY =
            "Nadim, a Syrian of 26, joined Islamic State in 2014 and guarded a prison in Raqqa. "
                    + "He fled to Turkey in March and lives in Istanbul today. \"They tortured people before my eyes,\" Nadim said. "
                    + "At least 17 fighters have left ISIS since June.";

    @Test
    void shouldNameCodebookAndWhatOpenedTheGate() {
        assertThat(explained(STORY, "en"))
                .contains("islamic-state " + CODEBOOK.version())
                .contains("leaving.yaml")
                .contains(CODEBOOK.hash().substring(0, 12))
                .contains("opened by name: ")
                .contains("\"Islamic State\"");
    }

    @Test
    void shouldGiveSentenceRuleAndWordsOfANarrative() {
        assertThat(explained(STORY, "en"))
                .contains("brutality 0.")
                .contains("“\"They tortured people before my eyes,\" Nadim said.”")
                .contains("rule  narratives.brutality.strong: tortur* on “tortured”");
    }

    @Test
    void shouldSetEachAttributeBesideItsSentence() {
        assertThat(explained(STORY, "en").lines().map(String::strip))
                .anyMatch(l -> l.startsWith("nationality") && l.contains("SY Syria"))
                .anyMatch(l -> l.startsWith("age") && l.contains("26 “Nadim, a Syrian of 26"))
                .anyMatch(l -> l.startsWith("residence") && l.contains("TR Turkey"))
                .anyMatch(l -> l.startsWith("left") && l.contains("2016-03-01 to 2016-03-31 (month)"));
    }

    @Test
    void shouldTellFiguresWithTheirBound() {
        assertThat(explained(STORY, "en")).contains("17 defectors at least");
    }

    @Test
    void shouldSayThatAnUnreadLanguageIsNotJudged() {
        assertThat(explained("Боевик ИГИЛ бежал из Ракки.", "ru"))
                .contains("ru, not read: a person has to look at it")
                .contains("not judged")
                .contains("Left open for a person")
                .contains("“Боевик ИГИЛ бежал из Ракки.”");
    }

    @Test
    void shouldSayThatTheGateStayedClosed() {
        assertThat(explained("It rained all day.", "en"))
                .contains("closed, nothing names islamic-state")
                .contains("not relevant");
    }

    @Test
    void shouldKeepAnArticleFromSteeringTheTerminal() {
        assertThat(explained("Nadim quit ISIS\u001b[2J\u202e in May 2015.\u0007", "en"))
                .contains("Nadim quit ISIS")
                .doesNotContain("\u001b", "\u202e", "\u0007");
    }

    private static String explained(String text, String language) {
        String url = "https://news.example/1";
        Article article = new Article(
                StableIds.article(url),
                1,
                StableIds.sha256(text),
                url,
                url,
                "Example News",
                null,
                "A title",
                text,
                language,
                List.of(),
                Instant.parse("2016-05-20T00:00:00Z"),
                PublishedAtSource.POSTED,
                Instant.EPOCH);
        return new TerminalPaper(140, false).print(EXPLAINER.explain(article, READER.read(article)));
    }
}
