package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How likely each person of a text left, and how likely anybody did. Immutable once made. */
final class Judgement {
    /** A text that so surely tells of somebody tells of its likeliest person, even of one who is barely likely. */
    private static final double SURE = 0.7;

    /** From here on a closer look took a text's relevance away too seldom for what it costs: decision 0028. */
    private static final double OPEN = 0.55;

    private final Map<Person, Double> persons = new IdentityHashMap<>();
    private final LeavingModel.Limits limits;
    private final double text;
    private final Ruled ruled;
    private final boolean told;

    /**
     * Whom the codebook's own rule counts.
     *
     * @param group whether it counts a group
     */
    record Ruled(Set<Person> persons, boolean group) {
        boolean anybody() {
            return group || !persons.isEmpty();
        }
    }

    private Judgement(LeavingModel.Limits limits, Map<Person, Double> persons, double text, Ruled ruled, boolean told) {
        this.told = told;
        this.ruled = ruled;
        this.limits = limits;
        this.persons.putAll(persons);
        this.text = text;
    }

    /** Judges with the weights that fit what is known of the sentences. */
    static Judgement of(LeavingModel model, People people, Ruled ruled) {
        boolean read = people.events().known();
        Map<Person, Double> persons = new IdentityHashMap<>();
        people.traits().forEach(t -> persons.put(t.getKey(), model.persons(read).probability(t.getValue())));
        List<Double> highest = new ArrayList<>(persons.values());
        highest.sort(Comparator.reverseOrder());
        double text = model.texts(read).probability(people.textTraits(highest));
        return new Judgement(model.limits(read), persons, text, ruled, people.told());
    }

    /** How likely anybody left, 0 to 1. */
    double text() {
        return text;
    }

    /**
     * Whether a closer look at sentences may change the answer: the text is neither surely told nor surely not, and the codebook's own
     * rule counts nobody.
     */
    boolean open() {
        return !ruled.anybody() && text >= limits.textUnsure() && text <= OPEN;
    }

    double of(Person person) {
        return persons.getOrDefault(person, 0.0);
    }

    boolean relevant() {
        return text >= limits.text(told) || ruled.anybody() && text >= limits.textUnsure();
    }

    boolean relevanceUnsure() {
        return !relevant() && text >= limits.textUnsure();
    }

    boolean counts(Person person) {
        double likely = of(person);
        boolean likeliest = persons.values().stream().allMatch(p -> p <= likely);
        boolean sure = text >= SURE && likely >= (limits.main() + limits.personUnsure()) / 2;
        boolean rule = ruled.persons().contains(person) && likely >= limits.personUnsure();
        return rule || likely >= limits.person() || likeliest && (likely >= limits.main() || sure);
    }

    boolean unsure(Person person) {
        return !counts(person) && of(person) >= limits.personUnsure();
    }
}
