package org.testimony.classify.narrative;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.mention.People;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Who speaks in each sentence of an article, or of whose experience it tells: somebody who left, a commentator, or nobody known. */
public final class Voices {
    private static final double COMMENTED = 0.3;
    private static final double UNKNOWN = 0.5;
    private static final double UNKNOWN_OF_GROUP = 0.9;
    private static final Set<String> ENGLISH_FIRST = Set.of("i", "we", "my", "our", "us", "me");
    private static final Set<String> ENGLISH_SPEAKER = Set.of("i", "we");
    private static final Set<String> ENGLISH_THIRD = Set.of("he", "she", "they", "them", "his", "her", "their", "him");
    /** Words for who speaks or is spoken of, folded, in the other languages that are read. */
    private static final Set<String> FIRST = Set.of(
            "ich",
            "wir",
            "mir",
            "mich",
            "uns",
            "mein",
            "meine",
            "je",
            "j'ai",
            "nous",
            "moi",
            "mon",
            "ma",
            "mes",
            "yo",
            "nosotros",
            "mi",
            "nos",
            "io",
            "noi",
            "ci",
            "ik",
            "wij",
            "mij",
            "ons",
            "mijn",
            "saya",
            "aku",
            "kami",
            "kita",
            "ben",
            "biz",
            "bana",
            "bize",
            "benim",
            "bizim",
            "انا",
            "نحن",
            "كنا",
            "كنت",
            "قاتلنا",
            "رايت");

    private static final Set<String> THIRD = Set.of(
            "er", "sie", "ihm", "ihn", "ihr", "seine", "seinen", "ihre", "il", "elle", "ils", "elles", "lui", "leur",
            "son", "sa", "el", "ella", "ellos", "su", "sus", "egli", "lei", "loro", "suo", "sua", "hij", "zij", "ze",
            "hem", "haar", "hun", "zijn", "ia", "dia", "mereka", "o", "onu", "ona", "onlar", "هو", "هي", "هم", "له",
            "لها", "انه", "انها");
    private static final Set<String> MARKS = Set.of("\"", "«", "»", "‹", "„", "“", "”");

    private final Document document;
    private final People people;
    private final Set<String> speaker;
    private final Set<String> first;
    private final Set<String> third;
    private final boolean[] carried;

    private Voices(Document document, People people) {
        this.document = document;
        this.people = people;
        boolean english = document.language().equals("en");
        this.speaker = english ? ENGLISH_SPEAKER : FIRST;
        this.first = english ? ENGLISH_FIRST : FIRST;
        this.third = english ? ENGLISH_THIRD : THIRD;
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
        if (voiced || carried(sentence)) {
            return 1;
        }
        return elsewhere(sentence) ? COMMENTED : people.hasPersons() ? UNKNOWN : UNKNOWN_OF_GROUP;
    }

    /** It tells of another country and of none where the organisation fights: what happened there is not what leavers saw. */
    private boolean elsewhere(Sentence sentence) {
        boolean abroad = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent() && document.territory().contains(where.get().value()) || document.has(i, "org")) {
                return false;
            }
            abroad |= where.isPresent();
        }
        return abroad;
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
            String word = document.token(i).folded();
            if (MARKS.contains(word) || speaker.contains(word)) {
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
            String word = document.token(i).folded();
            if (first.contains(word) || third.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensWithQuote(Sentence sentence) {
        return MARKS.contains(document.token(sentence.first()).folded());
    }

    private boolean newParagraph(Sentence sentence) {
        int before = document.sentences().get(sentence.index() - 1).stop();
        return document.text().substring(before, sentence.start()).indexOf('\n') >= 0;
    }
}
