package org.testimony.classify.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final String language;
    private final List<Cue> cues = new ArrayList<>();
    private final FeatureScales scales;

    private record Cue(String name, PatternSet patterns) {}

    public SentenceFeatures(Vocabulary vocabulary, List<NarrativeDefinition> narratives, FeatureScales scales) {
        this.language = vocabulary.language();
        this.scales = scales;
        narratives.forEach(n -> {
            cues.add(new Cue("cue " + n.code() + " strong", vocabulary.patterns(n.strong())));
            cues.add(new Cue("cue " + n.code() + " plain", vocabulary.patterns(n.plain())));
            cues.add(new Cue("cue " + n.code() + " weak", vocabulary.patterns(n.weak())));
        });
        SIGNS.forEach(sign -> cues.add(new Cue("sign " + sign, vocabulary.patterns(sign))));
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
        Map<Integer, Float> out = new HashMap<>();
        List<String> shared = new ArrayList<>();
        addCues(document, sentence, shared);
        addGroups(document, sentence, shared);
        addForm(document, sentence, shared);
        shared.forEach(name -> out.put(number(name), scales.shared()));
        List<String> words = words(document, sentence);
        float weight = scales.words() / (float) Math.sqrt(Math.max(1, words.size()));
        words.forEach(name -> out.merge(number(name), weight, Math::max));
        return FeatureVector.of(out);
    }

    static int number(String name) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 13;
        return hash & (SIZE - 1);
    }

    private void addCues(Document document, Sentence sentence, List<String> out) {
        for (Cue cue : cues) {
            int found = cue.patterns().in(document, sentence).size();
            if (found > 0) {
                out.add(cue.name());
            }
            if (found > 1) {
                out.add(cue.name() + " again");
            }
        }
    }

    private static void addGroups(Document document, Sentence sentence, List<String> out) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            for (Hit hit : document.hitsAt(i)) {
                out.add("group " + hit.group());
                if (i - sentence.first() < 4) {
                    out.add("begins with " + hit.group());
                }
            }
        }
    }

    private static void addForm(Document document, Sentence sentence, List<String> out) {
        int length = sentence.end() - sentence.first();
        out.add("length " + (length < 8 ? "short" : length < 18 ? "middle" : length < 34 ? "long" : "very long"));
        boolean quoted = false;
        boolean first = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            String word = document.token(i).folded();
            quoted |= word.equals("\"") || word.equals("«") || word.equals("»");
            if (Voice.FIRST_PERSON.contains(word)) {
                first = true;
            }
            if (Voice.NEGATIONS.contains(word)) {
                out.add("negation");
            }
        }
        String form = (quoted ? "quoted" : "plain") + (first ? " first person" : "");
        out.add("form " + form);
    }

    private List<String> words(Document document, Sentence sentence) {
        List<String> out = new ArrayList<>();
        String before = "^";
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = document.token(i);
            if (!token.word()) {
                continue;
            }
            String word = token.number() ? "0" : document.has(i, "org") ? "ORG" : token.folded();
            out.add(language + " " + word);
            out.add(language + " " + before + " " + word);
            addParts(word, out);
            before = word;
        }
        return out;
    }

    private void addParts(String word, List<String> out) {
        if (scales.parts() == 0 || word.length() <= scales.parts()) {
            return;
        }
        String edged = "^" + word + "$";
        for (int i = 0; i + scales.parts() <= edged.length(); i++) {
            out.add(language + " ~" + edged.substring(i, i + scales.parts()));
        }
    }
}
