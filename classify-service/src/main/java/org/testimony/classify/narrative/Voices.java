package org.testimony.classify.narrative;

import java.util.Set;
import org.testimony.classify.mention.People;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** Who speaks in each sentence of an article, or of whose experience it tells: somebody who left, a commentator, or nobody known. */
public final class Voices {
    private static final double COMMENTED = 0.3;
    private static final double UNKNOWN = 0.5;
    private static final double UNKNOWN_OF_GROUP = 0.9;
    private static final Set<String> CARRIERS =
            Set.of("i", "we", "he", "she", "they", "them", "his", "her", "their", "my", "our", "us", "me", "him");

    private final Document document;
    private final People people;
    private final boolean[] carried;

    private Voices(Document document, People people) {
        this.document = document;
        this.people = people;
        this.carried = new boolean[document.sentences().size()];
        carry();
    }

    /** Reads the voices of a text. */
    public static Voices of(Document document, People people) {
        return new Voices(document, people);
    }

    /** How far rules let a sentence speak for people who left, 0 to 1. */
    double share(Sentence sentence) {
        boolean voiced = people.voiced(sentence);
        if (people.commented(sentence) && !voiced) {
            return COMMENTED;
        }
        return voiced || carried(sentence) ? 1 : people.hasPersons() ? UNKNOWN : UNKNOWN_OF_GROUP;
    }

    /** Somebody who left is named, described or meant by a pronoun. */
    boolean voiced(Sentence sentence) {
        return people.voiced(sentence);
    }

    /** The voice of the sentence before goes on: same paragraph, a quote or a pronoun, and nobody else is brought in. */
    boolean carried(Sentence sentence) {
        return carried[sentence.index()];
    }

    /** Only somebody who judges from outside is named. */
    boolean commented(Sentence sentence) {
        return people.commented(sentence) && !people.voiced(sentence);
    }

    /** Words in quotation marks or in the first person. */
    boolean spoken(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (document.is(i, "\"") || document.is(i, "«") || document.is(i, "i") || document.is(i, "we")) {
                return true;
            }
        }
        return false;
    }

    /** Nobody in particular left; the text tells of a group. */
    boolean group() {
        return !people.hasPersons();
    }

    private void carry() {
        boolean on = false;
        for (Sentence sentence : document.sentences()) {
            boolean fresh = sentence.index() == 0 || newParagraph(sentence);
            if (people.voiced(sentence)) {
                on = true;
            } else if (people.commented(sentence)) {
                on = false;
            } else {
                on = on && (!fresh || opensWithQuote(sentence)) && (spoken(sentence) || hasCarrier(sentence));
                carried[sentence.index()] = on;
            }
        }
    }

    private boolean hasCarrier(Sentence sentence) {
        for (int i = sentence.first(); i < Math.min(sentence.end(), sentence.first() + 8); i++) {
            if (CARRIERS.contains(document.token(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithQuote(Sentence sentence) {
        return document.is(sentence.first(), "\"") || document.is(sentence.first(), "«");
    }

    private boolean newParagraph(Sentence sentence) {
        int before = document.sentences().get(sentence.index() - 1).stop();
        return document.text().substring(before, sentence.start()).indexOf('\n') >= 0;
    }
}
