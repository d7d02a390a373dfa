package org.testimony.classify.bench;

import java.util.List;
import java.util.Optional;
import org.testimony.classify.bench.Stopwatch.Job;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.gate.OrganisationGate;
import org.testimony.classify.language.LanguageGuess;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.narrative.CueCoder;
import org.testimony.classify.narrative.NarrativeCoder;
import org.testimony.classify.narrative.Voices;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.article.Article;

/** The reading cut off after each of its stages, so that the difference of two is what a stage takes. English only. */
final class Stages {
    private final Codebook codebook = CodebookReader.fromClasspath();
    private final OrganisationGate gate = new OrganisationGate(codebook);
    private final Vocabulary vocabulary = Vocabulary.of(codebook, Countries.fromClasspath(), "en");
    private final NarrativeCoder narratives = new CueCoder(codebook.narratives(), vocabulary);
    private final ArticleReader reader;
    private final List<Article> articles;
    private long sink;

    Stages(ArticleReader reader, List<Article> articles) {
        this.reader = reader;
        this.articles = articles;
    }

    List<Job> upTo() {
        return List.of(
                new Job("gate", () -> articles.forEach(this::gate)),
                new Job("language", () -> articles.forEach(this::language)),
                new Job(
                        "words, sentences, hits",
                        () -> articles.forEach(a -> document(a).size())),
                new Job("people", () -> articles.forEach(this::people)),
                new Job("narratives", () -> articles.forEach(this::narratives)),
                new Job(
                        "mentions, claims",
                        () -> articles.forEach(
                                a -> sink += reader.read(a).mentions().size())));
    }

    private void gate(Article article) {
        sink += gate.passes(article.title(), article.text()) ? 1 : 0;
    }

    private void language(Article article) {
        gate(article);
        sink += LanguageGuess.of(article.language(), article.text()).code().length();
    }

    private Document document(Article article) {
        language(article);
        vocabulary.read(article.title());
        return vocabulary.read(article.text());
    }

    private People people(Article article) {
        language(article);
        Document title = vocabulary.read(article.title());
        return People.in(title, vocabulary.read(article.text()), vocabulary, codebook.inclusion(), Events.none());
    }

    private void narratives(Article article) {
        language(article);
        Document title = vocabulary.read(article.title());
        Document text = vocabulary.read(article.text());
        People people = People.in(title, text, vocabulary, codebook.inclusion(), Events.none());
        sink += narratives
                .code(text, Voices.of(text, people), Optional.empty())
                .coded()
                .size();
    }
}
