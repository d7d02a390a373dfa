package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.narrative.EvidenceReader;
import org.testimony.classify.narrative.SentenceEvidence;
import org.testimony.classify.narrative.Voices;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;

/** Reads labelled articles as the service does, up to the point where sentences become narratives. */
final class ArticleRows {
    private final Codebook codebook;
    private final SentenceTable table;
    private final ReadingModels models;
    private final Map<String, Map<String, Double>> unseen;
    private final Map<String, EvidenceReader> readers = new HashMap<>();

    /**
     * Prepares reading.
     *
     * @param unseen for each narrative and place what a model makes of the sentence that had not seen its article
     */
    ArticleRows(Codebook codebook, SentenceTable table, ReadingModels models, Map<String, Map<String, Double>> unseen) {
        this.codebook = codebook;
        this.table = table;
        this.models = models;
        this.unseen = unseen;
    }

    List<ArticleRow> of(List<LabelledArticle> articles) {
        List<ArticleRow> out = new ArrayList<>();
        articles.stream().filter(LabelledArticle::relevant).forEach(article -> add(article, out));
        return out;
    }

    private void add(LabelledArticle article, List<ArticleRow> out) {
        Vocabulary vocabulary = table.vocabulary(article.language());
        Document title = vocabulary.read(article.title());
        Document text = vocabulary.read(article.text());
        People people = People.in(title, text, vocabulary, codebook.inclusion(), Events.none());
        EvidenceReader reader =
                readers.computeIfAbsent(article.language(), l -> new EvidenceReader(codebook.narratives(), vocabulary));
        SentenceReader sentences =
                models.in(vocabulary, codebook.narratives()).orElseThrow().open(text);
        reader.read(text, Voices.of(text, people), sentences)
                .forEach((code, evidence) -> out.add(row(article, code, evidence)));
    }

    private ArticleRow row(LabelledArticle article, String code, List<SentenceEvidence> sentences) {
        boolean[] carries = new boolean[sentences.size()];
        for (int i = 0; i < carries.length; i++) {
            carries[i] = article.carries(
                    code,
                    sentences.get(i).sentence().start(),
                    sentences.get(i).sentence().stop());
        }
        return new ArticleRow(
                article.id(),
                code,
                !article.quotes(code).isEmpty(),
                sentences.stream().map(s -> unseen(article, code, s)).toList(),
                carries);
    }

    private SentenceEvidence unseen(LabelledArticle article, String code, SentenceEvidence sentence) {
        Double likelihood = unseen.getOrDefault(code, Map.of())
                .get(TrainingSentence.place(article.id(), sentence.sentence().start()));
        return likelihood == null ? sentence : sentence.with(likelihood);
    }
}
