package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.testimony.classify.codebook.Inclusion;
import org.testimony.classify.mention.Candidate;
import org.testimony.classify.mention.Events;
import org.testimony.classify.mention.People;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Vocabulary;
import org.testimony.contract.text.Evidence;

/** Reads labelled articles and sentences as the service does, up to the point where persons are judged. */
final class LeavingExamples {
    private final SentenceTable table;
    private final Inclusion inclusion;

    LeavingExamples(SentenceTable table, Inclusion inclusion) {
        this.table = table;
        this.inclusion = inclusion;
    }

    /**
     * Reads everything.
     *
     * @param unseen for each event and place, or sentence, what a model makes of it that had not seen it; empty to read by rules
     */
    List<LeavingExample> of(TrainingSet set, Map<String, Map<String, Double>> unseen) {
        List<LeavingExample> out = new ArrayList<>();
        set.articles().forEach(article -> out.add(of(article, unseen)));
        for (int i = 0; i < set.events().size(); i++) {
            out.add(of(set.events().get(i), i, unseen));
        }
        return out;
    }

    private LeavingExample of(LabelledArticle article, Map<String, Map<String, Double>> unseen) {
        Vocabulary vocabulary = table.vocabulary(article.language());
        Document text = vocabulary.read(article.text());
        Events events = events(article, text, unseen);
        People people = People.in(vocabulary.read(article.title()), text, vocabulary, inclusion, events);
        List<Candidate> candidates = people.candidates();
        int[] left = candidates.stream().mapToInt(c -> left(article, c)).toArray();
        int fold = Folds.ofArticle(article.id(), QuestionTrainer.FOLDS);
        return new LeavingExample(
                people, candidates, left, article.persons().size(), article.relevant(), fold, LeavingExample.ARTICLE);
    }

    /** A sentence that stands alone: of several persons in it nobody knows which one left. */
    private LeavingExample of(TrainingSentence told, int number, Map<String, Map<String, Double>> unseen) {
        Vocabulary vocabulary = table.vocabulary(told.language());
        Document text = vocabulary.read(told.text());
        Events events = events(text, unseen, i -> told.text());
        People people = People.in(vocabulary.read(""), text, vocabulary, inclusion, events);
        boolean left = told.labels().contains("left");
        List<Candidate> candidates = left && people.candidates().size() != 1 ? List.of() : people.candidates();
        int[] who = candidates.stream().mapToInt(c -> left ? 0 : -1).toArray();
        return new LeavingExample(
                people, candidates, who, left ? 1 : 0, left, number % QuestionTrainer.FOLDS, LeavingExample.SENTENCE);
    }

    /** What a model that had not seen an article makes of its sentences. */
    static Events events(LabelledArticle article, Document text, Map<String, Map<String, Double>> unseen) {
        return events(
                text,
                unseen,
                i -> TrainingSentence.place(
                        article.id(), text.sentences().get(i).start()));
    }

    private static Events events(Document text, Map<String, Map<String, Double>> unseen, IntFunction<String> key) {
        if (unseen.isEmpty()) {
            return Events.none();
        }
        return Events.of(text.sentences().size(), i -> {
            double[] shares = new double[Events.NAMES.size()];
            double sum = 0;
            for (int e = 0; e < shares.length; e++) {
                Double share =
                        unseen.getOrDefault(Events.NAMES.get(e), Map.of()).get(key.apply(i));
                shares[e] = share == null ? 0 : share;
                sum += shares[e];
            }
            for (int e = 0; e < shares.length; e++) {
                shares[e] = sum == 0 ? 0 : shares[e] / sum;
            }
            return shares;
        });
    }

    /** The number of the labelled person to whom a candidate's references belong. */
    private static int left(LabelledArticle article, Candidate candidate) {
        for (int person = 0; person < article.persons().size(); person++) {
            for (String mention : article.persons().get(person)) {
                if (refers(article.text(), mention, candidate)) {
                    return person;
                }
            }
        }
        return -1;
    }

    private static boolean refers(String text, String mention, Candidate candidate) {
        for (int at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
            for (Evidence span : candidate.spans()) {
                if (span.start() < at + mention.length() && at < span.end()) {
                    return true;
                }
            }
        }
        return false;
    }
}
