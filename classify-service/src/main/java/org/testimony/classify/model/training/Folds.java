package org.testimony.classify.model.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Parts sentences for cross-validation so that those which share five words in a row stay together. */
final class Folds {
    private static final int SHARED = 5;

    private Folds() {}

    /** The fold of each sentence, 0 to {@code count - 1}; the same for the same sentences. */
    static int[] of(List<TrainingSentence> sentences, int count) {
        int[] group = groups(sentences);
        Map<Integer, Integer> foldOf = new HashMap<>();
        Random order = new Random(7);
        int[] out = new int[group.length];
        for (int i = 0; i < out.length; i++) {
            String article = sentences.get(i).article();
            out[i] = article.isEmpty()
                    ? foldOf.computeIfAbsent(root(group, i), g -> order.nextInt(count))
                    : ofArticle(article, count);
        }
        return out;
    }

    /** The fold of an article and of all its sentences. */
    static int ofArticle(String id, int count) {
        return Math.floorMod(id.hashCode() * 31, count);
    }

    private static int[] groups(List<TrainingSentence> sentences) {
        int[] group = new int[sentences.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (String words : sequences(sentences.get(i).text())) {
                Integer other = first.putIfAbsent(words, i);
                if (other != null) {
                    group[root(group, i)] = root(group, other);
                }
            }
        }
        return group;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static List<String> sequences(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        List<String> out = new ArrayList<>();
        for (int i = 0; i + SHARED <= words.length; i++) {
            out.add(String.join(" ", List.of(words).subList(i, i + SHARED)));
        }
        return out;
    }
}
