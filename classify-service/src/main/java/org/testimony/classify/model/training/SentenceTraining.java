package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.model.SentenceFeatures;
import org.testimony.classify.narrative.SentenceEvidence;

/** Learns what single sentences say: English by meaning and words, every language by words alone. */
final class SentenceTraining {
    private static final double COST = 1;

    private final SentenceTable table;

    SentenceTraining(SentenceTable table) {
        this.table = table;
    }

    /** What was learnt of one kind of question. */
    record Pair(Trained byMeaning, Trained byWords) {
        /** What sentences, by place in an article or by text, were read as by a model that had not seen them. */
        Map<String, Map<String, Double>> unseen() {
            Map<String, Map<String, Double>> out = byWords.byPlace();
            byMeaning
                    .byPlace()
                    .forEach((label, places) ->
                            out.getOrDefault(label, new HashMap<>()).putAll(places));
            merge(out, byWords.byText());
            merge(out, byMeaning.byText());
            return out;
        }

        private static void merge(Map<String, Map<String, Double>> into, Map<String, Map<String, Double>> more) {
            more.forEach((label, answers) ->
                    into.computeIfAbsent(label, l -> new HashMap<>()).putAll(answers));
        }

        void print(String of, PrintStream out) {
            SentenceReport report = new SentenceReport(out);
            report.print(of + " of English sentences, by meaning and words", byMeaning);
            report.print(of + " of sentences, by words alone", byWords);
        }
    }

    /** Narratives; sentences that tell events, and most of an article's, carry none. */
    Pair narratives(TrainingSet set) {
        List<TrainingSentence> all = new ArrayList<>(set.narratives());
        set.events().forEach(e -> all.add(new TrainingSentence(e.language(), e.text(), Set.of())));
        all.addAll(new ArticleSentences(table).complaints(set.articles()));
        return pair(all.stream().map(SentenceTraining::withComplaint).toList());
    }

    /** Whoever carries a narrative complains: one more question, with more to learn from than each of the others. */
    private static TrainingSentence withComplaint(TrainingSentence sentence) {
        if (sentence.labels().isEmpty()) {
            return sentence;
        }
        Set<String> labels = new HashSet<>(sentence.labels());
        labels.add(SentenceEvidence.COMPLAINT);
        return new TrainingSentence(sentence.language(), sentence.text(), labels, sentence.place());
    }

    /** Events. */
    Pair events(TrainingSet set) {
        List<TrainingSentence> all = new ArrayList<>(set.events());
        all.addAll(new ArticleSentences(table).leavings(set.articles()));
        return pair(all);
    }

    private Pair pair(List<TrainingSentence> all) {
        List<TrainingSentence> english =
                all.stream().filter(s -> s.language().equals("en")).toList();
        Learner withMeaning = new Learner(SentenceFeatures.SIZE + table.meaningSize(), COST);
        return new Pair(
                new QuestionTrainer(withMeaning).train(english, table.meanings(english)),
                new QuestionTrainer(new Learner(SentenceFeatures.SIZE, COST)).train(all, table.words(all)));
    }
}
