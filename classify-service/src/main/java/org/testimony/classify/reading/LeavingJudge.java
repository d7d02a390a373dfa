package org.testimony.classify.reading;

import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.mention.People;
import org.testimony.classify.model.ArticleWeights;
import org.testimony.classify.model.LeavingNumbers;
import org.testimony.classify.model.Likelihoods;
import org.testimony.classify.model.SentenceReader;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** Judges whether somebody left: by rules, by what a model reads in the sentences, or by both. */
final class LeavingJudge {
    private static final double HALF = 0.5;

    private LeavingJudge() {}

    /** By rules alone. */
    static Leaving byRules(People people) {
        return new Leaving(people.proof() / 2, people.proof() >= 1, false, List.of());
    }

    /** By rules and a model. */
    static Leaving byModel(Document text, People people, ArticleWeights weights, SentenceReader reader) {
        List<Likelihoods> events = new ArrayList<>();
        List<Sentence> telling = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Likelihoods read = reader.events(sentence);
            events.add(read);
            if (read.of(LeavingNumbers.LEFT) >= weights.shown() && !ofOthers(text, sentence)) {
                telling.add(sentence);
            }
        }
        double probability = weights.probability(LeavingNumbers.of(events, people.proof()));
        boolean relevant = people.proof() >= 1 ? probability >= LeavingNumbers.VETO : probability >= weights.coded();
        double shown = relevant ? Math.max(HALF, probability) : Math.min(0.499, probability);
        boolean unsure = !relevant && (probability >= weights.unsure() || people.proof() >= 1);
        return new Leaving(Math.round(shown * 1000) / 1000.0, relevant, unsure, telling);
    }

    /** Another organisation is named and this one is not. */
    private static boolean ofOthers(Document text, Sentence sentence) {
        return text.hasWithin(sentence.first(), sentence.end(), "other-org")
                && !text.hasWithin(sentence.first(), sentence.end(), "org");
    }
}
