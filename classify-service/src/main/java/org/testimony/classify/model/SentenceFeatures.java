package org.testimony.classify.model;

import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.codebook.NarrativeDefinition;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Token;
import org.testimony.classify.text.Vocabulary;

/**
 * The features of a sentence beside its meaning: cues and lexicon groups of the codebook, which hold in every language, and
 * its own words, which hold in one. Names of features are hashed to numbers (Weinberger et al. 2009). Immutable.
 */
public final class SentenceFeatures {
    /** How many numbers there are. */
    public static final int SIZE = 1 << 16;

    private static final List<String> SIGNS =
            List.of("defector", "left", "fled", "moved", "turned", "member", "captive", "captured", "loyal", "blocked");

    private final List<Cue> cues = new ArrayList<>();
    private final FeatureScales scales;
    private final int wordOf;
    private final int partOf;

    private static final int GROUP = FeatureNumbers.then(FeatureNumbers.START, "group ");
    private static final int BEGINS = FeatureNumbers.then(FeatureNumbers.START, "begins with ");
    private static final int NEGATION = number("negation");

    /** A cue with the number of its being found, and of its being found again. */
    private record Cue(int once, int again, PatternSet patterns) {
        static Cue of(String name, PatternSet patterns) {
            return new Cue(number(name), number(name + " again"), patterns);
        }
    }

    public SentenceFeatures(Vocabulary vocabulary, List<NarrativeDefinition> narratives, FeatureScales scales) {
        this.wordOf = FeatureNumbers.then(FeatureNumbers.START, vocabulary.language() + " ");
        this.partOf = FeatureNumbers.then(FeatureNumbers.START, vocabulary.language() + " ~");
        this.scales = scales;
        narratives.forEach(n -> {
            cues.add(Cue.of("cue " + n.code() + " strong", vocabulary.patterns(n.strong())));
            cues.add(Cue.of("cue " + n.code() + " plain", vocabulary.patterns(n.plain())));
            cues.add(Cue.of("cue " + n.code() + " weak", vocabulary.patterns(n.weak())));
        });
        SIGNS.forEach(sign -> cues.add(Cue.of("sign " + sign, vocabulary.patterns(sign))));
    }

    /** The features of a text that is one piece of training. */
    public FeatureVector ofWhole(Document document) {
        return of(document, whole(document));
    }

    static Sentence whole(Document document) {
        return new Sentence(0, 0, document.size(), 0, document.text().length());
    }

    /** The features of a sentence. */
    public FeatureVector of(Document document, Sentence sentence) {
        FeatureNumbers shared = new FeatureNumbers();
        addCues(document, sentence, shared);
        addGroups(document, sentence, shared);
        addForm(document, sentence, shared);
        FeatureNumbers words = new FeatureNumbers();
        addWords(document, sentence, words);
        float weight = scales.words() / (float) Math.sqrt(Math.max(1, words.added()));
        return FeatureVector.of(shared.sorted(), scales.shared(), words.sorted(), weight);
    }

    static int number(String name) {
        return FeatureNumbers.number(FeatureNumbers.then(FeatureNumbers.START, name));
    }

    private void addCues(Document document, Sentence sentence, FeatureNumbers out) {
        for (Cue cue : cues) {
            int found = cue.patterns().in(document, sentence).size();
            if (found > 0) {
                out.add(cue.once());
            }
            if (found > 1) {
                out.add(cue.again());
            }
        }
    }

    private static void addGroups(Document document, Sentence sentence, FeatureNumbers out) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            for (Hit hit : document.hitsAt(i)) {
                out.add(FeatureNumbers.number(FeatureNumbers.then(GROUP, hit.group())));
                if (i - sentence.first() < 4) {
                    out.add(FeatureNumbers.number(FeatureNumbers.then(BEGINS, hit.group())));
                }
            }
        }
    }

    private static void addForm(Document document, Sentence sentence, FeatureNumbers out) {
        int length = sentence.end() - sentence.first();
        out.add(number(
                "length " + (length < 8 ? "short" : length < 18 ? "middle" : length < 34 ? "long" : "very long")));
        boolean quoted = false;
        boolean first = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            String word = document.token(i).folded();
            quoted |= word.equals("\"") || word.equals("«") || word.equals("»");
            if (Voice.FIRST_PERSON.contains(word)) {
                first = true;
            }
            if (Voice.NEGATIONS.contains(word)) {
                out.add(NEGATION);
            }
        }
        out.add(number("form " + (quoted ? "quoted" : "plain") + (first ? " first person" : "")));
    }

    private void addWords(Document document, Sentence sentence, FeatureNumbers out) {
        String before = "^";
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = document.token(i);
            if (!token.word()) {
                continue;
            }
            String word = token.number() ? "0" : document.has(i, "org") ? "ORG" : token.folded();
            out.add(FeatureNumbers.number(FeatureNumbers.then(wordOf, word)));
            int pair = FeatureNumbers.then(FeatureNumbers.then(wordOf, before), ' ');
            out.add(FeatureNumbers.number(FeatureNumbers.then(pair, word)));
            addParts(word, out);
            before = word;
        }
    }

    /** So many letters each of the word with a mark at either end. */
    private void addParts(String word, FeatureNumbers out) {
        int letters = scales.parts();
        if (letters == 0 || word.length() <= letters) {
            return;
        }
        int last = word.length() + 2 - letters;
        for (int i = 0; i <= last; i++) {
            int hash = i == 0 ? FeatureNumbers.then(partOf, '^') : partOf;
            hash = FeatureNumbers.then(hash, word, Math.max(0, i - 1), Math.min(word.length(), i - 1 + letters));
            out.add(FeatureNumbers.number(i == last ? FeatureNumbers.then(hash, '$') : hash));
        }
    }
}
