package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.mention.LeavingModel;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.FeatureScales;
import org.testimony.classify.model.ModelPack;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.model.SentenceFeatures;
import org.testimony.classify.model.embedding.SentenceEncoder;

/** The whole of learning: sentences first, then how the sentences of an article make its narratives. */
final class Training {
    static final String VERSION = "1.0.0";

    private static final FeatureScales SCALES = new FeatureScales(0.3f, 3f, 5, 7f);
    private static final double COST = 1;

    private final Codebook codebook;
    private final SentenceEncoder encoder;
    private final SentenceTable table;
    private final PrintStream out;

    Training(Codebook codebook, SentenceEncoder encoder, PrintStream out) {
        this.codebook = codebook;
        this.encoder = encoder;
        this.table = new SentenceTable(codebook, SCALES, encoder);
        this.out = out;
    }

    /** All that is learnt: how sentences are read, and who left. */
    record Learnt(ModelPack sentences, LeavingModel leaving) {}

    Learnt train(TrainingSet set) {
        ArticleSentences articleSentences = new ArticleSentences(table);
        List<TrainingSentence> happenings = new ArrayList<>(set.events());
        happenings.addAll(articleSentences.leavings(set.articles()));
        List<TrainingSentence> complaints = new ArrayList<>(set.narratives());
        set.events().forEach(e -> complaints.add(new TrainingSentence(e.language(), e.text(), Set.of())));
        complaints.addAll(articleSentences.complaints(set.articles()));
        Trained narratives = byMeaning(complaints);
        Trained narrativesByWords = byWords(complaints);
        Trained events = byMeaning(happenings);
        Trained eventsByWords = byWords(happenings);
        SentenceReport report = new SentenceReport(out);
        report.print("Narratives of English sentences, by meaning and words", narratives);
        report.print("Narratives of sentences, by words alone", narrativesByWords);
        report.print("Events of English sentences, by meaning and words", events);
        report.print("Events of sentences, by words alone", eventsByWords);
        report.confusion(events);
        ModelPack sentences = new ModelPack(
                VERSION,
                set.hash(),
                encoder.id(),
                SCALES,
                narratives.questions(),
                narrativesByWords.questions(),
                events.questions(),
                eventsByWords.questions(),
                ArticleTrainer.unlearnt());
        Map<String, Map<String, Double>> unseen = narrativesByWords.byPlace();
        narratives.byPlace().forEach((code, places) -> unseen.getOrDefault(code, new HashMap<>()).putAll(places));
        List<ArticleRow> rows =
                new ArticleRows(codebook, table, ReadingModels.of(sentences, encoder), unseen).of(set.articles());
        ArticleTrainer trainer = new ArticleTrainer();
        ArticleWeights article = trainer.train(rows, out);
        return new Learnt(sentences.with(article), leaving(set, events, eventsByWords));
    }

    private LeavingModel leaving(TrainingSet set, Trained events, Trained eventsByWords) {
        Map<String, Map<String, Double>> told = eventsByWords.byPlace();
        merge(told, eventsByWords.byText());
        merge(told, events.byPlace());
        merge(told, events.byText());
        return new LeavingTrainer(table, codebook.inclusion(), VERSION, out).train(set, told);
    }

    private static void merge(Map<String, Map<String, Double>> into, Map<String, Map<String, Double>> more) {
        more.forEach((label, answers) ->
                into.computeIfAbsent(label, l -> new HashMap<>()).putAll(answers));
    }

    private Trained byMeaning(List<TrainingSentence> sentences) {
        List<TrainingSentence> english =
                sentences.stream().filter(s -> s.language().equals("en")).toList();
        Learner learner = new Learner(SentenceFeatures.SIZE + encoder.size(), COST);
        return new QuestionTrainer(learner).train(english, table.meanings(english));
    }

    private Trained byWords(List<TrainingSentence> sentences) {
        return new QuestionTrainer(new Learner(SentenceFeatures.SIZE, COST)).train(sentences, table.words(sentences));
    }
}
