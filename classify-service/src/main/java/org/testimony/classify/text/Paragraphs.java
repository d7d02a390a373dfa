package org.testimony.classify.text;

/** Numbers the paragraphs of a text: what stands on one line, or on lines that only a line break within a sentence divides. */
final class Paragraphs {
    private Paragraphs() {}

    /** For each token the number of its paragraph, from 0. A sentence never stands in two. */
    static int[] of(Document document) {
        int[] out = new int[document.size()];
        int paragraph = 0;
        for (Sentence sentence : document.sentences()) {
            boolean breaks = sentence.index() > 0 && breaks(document, sentence);
            paragraph += breaks ? 1 : 0;
            java.util.Arrays.fill(out, sentence.first(), sentence.end(), paragraph);
        }
        return out;
    }

    private static boolean breaks(Document document, Sentence sentence) {
        int from = document.sentences().get(sentence.index() - 1).stop();
        return document.text().substring(from, sentence.start()).indexOf('\n') >= 0;
    }
}
