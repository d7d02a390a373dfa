package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes texts and what newsrooms make of them: another title, another lead, a cut, small edits, a line of their own page.
 * Everything follows from a seed, so a text of one number is the same on every machine. Texts of two numbers share no
 * sequence of four words but by chance: words are drawn from a vocabulary of {@value #VOCABULARY} made-up words.
 */
public final class NearCopies {
    private static final int VOCABULARY = 6_000;
    private static final String[] SYLLABLES =
            "ba be do fa gi ho ka la me ni or pa qui ra su ta ul ve wo xa yo zi cha tro sli".split(" ");

    private final int sentences;

    /**
     * Prepares texts.
     *
     * @param sentences of one whole text, about 18 words each
     */
    public NearCopies(int sentences) {
        this.sentences = sentences;
    }

    /** The whole text of a number, its title in the first line. */
    public String original(int text) {
        Random random = new Random(text * 7_919L + 1);
        return title(random) + "\n" + String.join(" ", sentences(random, sentences));
    }

    /** A near copy: of the five changes at least one, as {@code seed} has it; never less than half of the text remains. */
    public String copy(int text, int seed) {
        Random random = new Random(text * 31L + seed * 1_000_003L + 17);
        List<String> lines =
                new ArrayList<>(Arrays.asList(original(text).split("\n", 2)[1].split("(?<=\\.) ")));
        String title = random.nextInt(3) == 0 ? original(text).split("\n", 2)[0] : title(random);
        if (random.nextInt(2) == 0) {
            lines.set(0, sentence(random));
        }
        if (random.nextInt(2) == 0) {
            int kept = lines.size() / 2 + random.nextInt(lines.size() / 2 + 1);
            lines = new ArrayList<>(lines.subList(0, kept));
        }
        for (int edits = random.nextInt(1 + lines.size() / 3); edits > 0; edits--) {
            int at = random.nextInt(lines.size());
            lines.set(at, edited(lines.get(at), random));
        }
        if (random.nextInt(3) == 0) {
            lines.add(sentence(random));
        }
        return title + "\n" + String.join(" ", lines);
    }

    /** A page that carries several whole texts one after the other. */
    public String roundUp(int... texts) {
        return "News in brief\n"
                + Arrays.stream(texts)
                        .mapToObj(t -> original(t).split("\n", 2)[1])
                        .collect(Collectors.joining("\n\n"));
    }

    /** Words that no text of any number holds: a publisher's own lines. */
    public static String furniture(int publisher, int words) {
        Random random = new Random(publisher);
        return random.ints(words, 0, 5_000).mapToObj(w -> "own" + w).collect(Collectors.joining(" "));
    }

    private static String edited(String sentence, Random random) {
        String[] words = sentence.split(" ");
        words[random.nextInt(words.length)] = word(random);
        return String.join(" ", words);
    }

    private static List<String> sentences(Random random, int count) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(sentence(random));
        }
        return made;
    }

    private static String title(Random random) {
        return words(random, 8);
    }

    private static String sentence(Random random) {
        return words(random, 13 + random.nextInt(10)) + ".";
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder(word(random));
        for (int i = 1; i < count; i++) {
            words.append(' ').append(word(random));
        }
        return words.toString();
    }

    private static String word(Random random) {
        // Few words are frequent, as in any language.
        double share = random.nextDouble();
        int n = (int) (VOCABULARY * share * share);
        int base = SYLLABLES.length;
        return SYLLABLES[n % base] + SYLLABLES[n / base % base] + (n < base * base ? "" : SYLLABLES[n / base / base]);
    }
}
