package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.mention.LeavingModel;

/** What was said of an article that was left out of learning: how likely the text and each person are. */
record LeavingAnswer(LeavingExample example, double text, List<Double> persons) {
    LeavingAnswer {
        persons = List.copyOf(persons);
    }

    static LeavingAnswer of(LeavingExample example, LeavingModel.Weights person, LeavingModel.Weights text) {
        List<Double> persons = new ArrayList<>();
        example.candidates().forEach(c -> persons.add(person.probability(c.traits())));
        List<Double> likely = LeavingTrainer.likely(example, person);
        return new LeavingAnswer(example, text.probability(example.people().textTraits(likely)), persons);
    }

    /** Adds what these limits would find: right, too many, missed. */
    void count(double person, double main, int[] counts) {
        double most = persons.stream().mapToDouble(p -> p).max().orElse(0);
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < persons.size(); i++) {
            double likely = persons.get(i);
            if (likely >= person || likely == most && likely >= main) {
                boolean right = example.left()[i] >= 0 && found.add(example.left()[i]);
                counts[right ? 0 : 1]++;
            }
        }
        counts[2] += example.persons() - found.size();
    }
}
