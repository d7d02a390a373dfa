package org.testimony.classify.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Sentence;

/** Says which words of a text are about a person: who was spoken of last in the sentence, or in the one before. */
public final class Focus {
    private static final Set<String> TO_OTHERS = Set.of(
            "with", "by", "to", "of", "for", "from", "against", "near", "told", "called", "than", "like", "mit", "von",
            "avec", "par", "con", "por", "met", "oleh", "dengan");
    /** "Worked for them as a translator": what somebody was, not who else was there. */
    private static final Set<String> AS = Set.of("as", "als", "comme", "como", "come", "sebagai");

    private static final int CARRY = 3;
    private static final int OPENING = 2;
    private static final int LIST = 14;

    private final Document document;
    private final boolean only;
    /** For each token 1 when a reference to the person begins, -1 when one to somebody else does. */
    private final int[] begins;

    private final boolean[] sentences;

    public Focus(Subject subject) {
        document = subject.text();
        only = subject.only();
        begins = new int[document.size()];
        sentences = new boolean[document.sentences().size()];
        for (Spot other : subject.others()) {
            if (actor(other)) {
                begins[other.first()] = -1;
            }
        }
        for (Spot own : subject.own()) {
            begins[own.first()] = 1;
            sentences[document.sentenceOf(own.first()).index()] = true;
        }
        subject.proofs().forEach(p -> sentences[document.sentenceOf(p.first()).index()] = true);
    }

    /** Whether a person does something in the sentence, rather than stand in it as an object. */
    private boolean actor(Spot spot) {
        String before = spot.first() > 0 ? document.token(spot.first() - 1).folded() : "";
        if (TO_OTHERS.contains(before) || AS.contains(before) && spot.kind() == Spot.Kind.DESCRIPTION) {
            return false;
        }
        int next = spot.end();
        boolean opens = spot.first() - document.sentenceOf(spot.first()).first() <= OPENING;
        boolean acts = next < document.size()
                && (document.has(next, "verb")
                        || document.has(next, "say")
                        || document.is(next, ",")
                        || document.token(next).folded().endsWith("ed"));
        return opens || acts || spot.kind() == Spot.Kind.PRONOUN;
    }

    /** The sentences that refer to the person or say that the person left. */
    public List<Sentence> sentences() {
        List<Sentence> out = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (sentences[sentence.index()]) {
                out.add(sentence);
            }
        }
        return out;
    }

    /** The sentences about the person, and for an only person those that name nobody at all. */
    public List<Sentence> wider() {
        List<Sentence> out = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (sentences[sentence.index()] || (only && silent(sentence) && about(sentence.index() - 1))) {
                out.add(sentence);
            }
        }
        return out;
    }

    /** Whether what is said by some tokens is said of the person. */
    public boolean on(int first, int end) {
        for (int i = first; i < end; i++) {
            if (begins[i] > 0) {
                return true;
            }
        }
        return on(first);
    }

    /** Whether what is said at a token is said of the person. */
    public boolean on(int token) {
        Sentence sentence = document.sentenceOf(token);
        for (int i = token; i >= sentence.first(); i--) {
            if (begins[i] > 0 || begins[i] < 0 && !listed(i)) {
                return begins[i] > 0;
            }
        }
        for (int i = token + 1; i < sentence.end(); i++) {
            if (begins[i] != 0) {
                return begins[i] > 0;
            }
        }
        return about(sentence.index() - 1);
    }

    /** "A, B and C had fought": what is said of the last is said of all. */
    private boolean listed(int first) {
        boolean link = document.is(first - 1, "and") || document.is(first - 1, ",") || document.is(first - 1, "und");
        for (int i = first - 2; link && i >= Math.max(document.sentenceOf(first).first(), first - LIST); i--) {
            boolean name = document.token(i).capital() || document.is(i, ",") || document.is(i, "and");
            if (begins[i] > 0 || !name) {
                return begins[i] > 0;
            }
        }
        return false;
    }

    /** Whether the last reference at or shortly before a sentence is to the person. */
    private boolean about(int index) {
        int reach =
                document.language().equals("en") ? CARRY : document.sentences().size();
        for (int s = index; s >= 0 && s > index - reach; s--) {
            Sentence sentence = document.sentences().get(s);
            for (int i = sentence.end() - 1; i >= sentence.first(); i--) {
                if (begins[i] != 0) {
                    return begins[i] > 0 || only && anyOwn(sentence);
                }
            }
        }
        return false;
    }

    private boolean anyOwn(Sentence sentence) {
        return Arrays.stream(begins, sentence.first(), sentence.end()).anyMatch(b -> b > 0);
    }

    private boolean silent(Sentence sentence) {
        return Arrays.stream(begins, sentence.first(), sentence.end()).allMatch(b -> b == 0);
    }
}
