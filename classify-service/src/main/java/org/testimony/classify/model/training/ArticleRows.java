package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.narrative.EvidenceReader;
import org.testimony.classify.narrative.SentenceEvidence;
import org.testimony.classify.narrative.Voices;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/**
 * Reads labelled articles as the service does, up to the point where sentences become narratives: only those that are read as telling of somebody
 * who left, rightly or wrongly.
 */
final class ArticleRows {
    private final Codebook codebook;
    private final SentenceTable table;
    private final Map<String, Map<String, Double>> unseen;
    private final ReadPeople read;
    private final Map<String, EvidenceReader> readers = new HashMap<>();

    /**
     * Prepares reading.
     *
     * @param unseen for each narrative and place what a model makes of the sentence that had not seen its article
     * @param read who left in each article, as read by what had not seen it
     */
    ArticleRows(Codebook codebook, SentenceTable table, Map<String, Map<String, Double>> unseen, ReadPeople read) {
        this.codebook = codebook;
        this.table = table;
        this.unseen = unseen;
        this.read = read;
    }

    List<ArticleRow> of(List<LabelledArticle> articles) {
        List<ArticleRow> out = new ArrayList<>();
        articles.forEach(article -> add(article, out));
        return out;
    }

    private void add(LabelledArticle article, List<ArticleRow> out) {
        Vocabulary vocabulary = table.vocabulary(article.language());
        Document title = vocabulary.read(article.title());
        Document text = vocabulary.read(article.text());
        People people = read.of(article, title, text, vocabulary);
        if (!people.relevant()) {
            return;
        }
        EvidenceReader reader =
                readers.computeIfAbsent(article.language(), l -> new EvidenceReader(codebook.narratives(), vocabulary));
        reader.read(text, Voices.of(text, people), sentence -> unseen(article, sentence))
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
        return new ArticleRow(article.id(), code, !article.quotes(code).isEmpty(), sentences, carries);
    }

    private Likelihoods unseen(LabelledArticle article, Sentence sentence) {
        String place = TrainingSentence.place(article.id(), sentence.start());
        Map<String, Double> answers = new HashMap<>();
        unseen.forEach((label, places) -> answers.put(label, places.getOrDefault(place, 0.0)));
        return Likelihoods.of(answers);
    }
}
