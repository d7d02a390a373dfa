package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Countries;
import org.testimony.classify.model.FeatureScales;
import org.testimony.classify.model.FeatureVector;
import org.testimony.classify.model.SentenceFeatures;
import org.testimony.classify.model.SentenceModels;
import org.testimony.classify.model.embedding.SentenceEncoder;
import org.testimony.classify.text.Vocabulary;

/** Turns training sentences into features, just as the reader does. */
final class SentenceTable {
    private final Codebook codebook;
    private final FeatureScales scales;
    private final SentenceEncoder encoder;
    private final Countries countries = Countries.fromClasspath();
    private final Map<String, SentenceFeatures> byLanguage = new HashMap<>();
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final Map<String, float[]> points = new HashMap<>();

    SentenceTable(Codebook codebook, FeatureScales scales, SentenceEncoder encoder) {
        this.codebook = codebook;
        this.scales = scales;
        this.encoder = encoder;
    }

    Vocabulary vocabulary(String language) {
        return vocabularies.computeIfAbsent(language, l -> Vocabulary.of(codebook, countries, l));
    }

    /** How many numbers the encoder gives a sentence. */
    int meaningSize() {
        return encoder.size();
    }

    /** The features of sentences by their words. */
    List<FeatureVector> words(List<TrainingSentence> sentences) {
        List<FeatureVector> out = new ArrayList<>();
        for (TrainingSentence sentence : sentences) {
            Vocabulary vocabulary = vocabulary(sentence.language());
            out.add(byLanguage
                    .computeIfAbsent(
                            sentence.language(), l -> new SentenceFeatures(vocabulary, codebook.narratives(), scales))
                    .ofWhole(vocabulary.read(sentence.text())));
        }
        return seenTwice(out);
    }

    /** The features of English sentences by meaning and words. */
    List<FeatureVector> meanings(List<TrainingSentence> sentences) {
        List<FeatureVector> words = words(sentences);
        List<FeatureVector> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            out.add(words.get(i).after(point(sentences.get(i)), scales.meaning()));
        }
        return out;
    }

    private float[] point(TrainingSentence sentence) {
        return points.computeIfAbsent(
                sentence.text(),
                text -> encoder.encode(
                        SentenceModels.masked(vocabulary(sentence.language()).read(text))));
    }

    /** What occurs in one sentence only teaches nothing of others. */
    private static List<FeatureVector> seenTwice(List<FeatureVector> all) {
        Set<Integer> once = new HashSet<>();
        Set<Integer> more = new HashSet<>();
        all.forEach(features -> {
            for (int i = 0; i < features.size(); i++) {
                if (!once.add(features.number(i))) {
                    more.add(features.number(i));
                }
            }
        });
        return all.stream().map(features -> features.only(more)).toList();
    }
}
