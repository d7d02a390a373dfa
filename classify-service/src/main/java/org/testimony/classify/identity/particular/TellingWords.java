package org.testimony.classify.identity.particular;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testimony.classify.text.Folding;

/**
 * Tells which words of an English sentence few stories have: long enough, no name, and rare by a packaged table of how many
 * texts have a stem, counted once so that it does not depend on which articles came before. Two ordinary words side by side
 * ("petrol station") can be as telling as a rare one.
 */
public final class TellingWords {
    /** Rarity of a stem that the table does not list. Decimal logarithm of one story in how many. */
    public static final double UNLISTED = 3;

    /** Rarity of a stem that two or three of a thousand texts have, and of a telling pair. */
    public static final double SELDOM = 2.5;

    private static final double SOMETIMES = 2.1;
    private static final String PACKAGED = "/identity/telling-words.txt";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
    private static final int SHORTEST = 5;
    private static final int SHORTEST_OF_PAIR = 4;
    private static final Set<String> NUMBERS = Set.of("two", "six", "ten");
    // Words that stand beside anything, as stems.
    private static final Set<String> FILLERS =
            Set.of(("about after again against ago almost alone along also although always among another anyone "
                            + "anyth are around ask away back became because becom been befor began behind being believ both "
                            + "bring brought call came come could did does done down dur each either else enough even ever "
                            + "every everyone everyth feel felt few find first five for found four from gave get give going "
                            + "gone got had happen has hav have having hear heard help her here him himself his how however "
                            + "into its just keep kept knew know known last later leav left less let like littl liv long look "
                            + "made mak make many may mean might more most move much must need never new next none noth now "
                            + "off often old once one only onto other others our out over own part peopl people put quite "
                            + "rather really report said saw say says see seem seen sent sever shall she should show since "
                            + "some someone someth soon start stay still stop such tak take taken tell than that the their "
                            + "them themselv then ther there thes these they thing think this those though thought thre three "
                            + "through till time told too took toward tried try turn under until upon used using very want was "
                            + "way week well went were what whatever when whenever wher where whether which while who whol "
                            + "whom whos whose why will with within without wont work would year yet you young your")
                    .split(" "));
    private static final TellingWords TABLE = new TellingWords(read());

    // Stems and pairs by how often they are seen: 1 often, 2 sometimes, 3 seldom.
    private final Map<String, Integer> classes;

    TellingWords(Map<String, Integer> classes) {
        this.classes = Map.copyOf(classes);
    }

    /** The words that come with the service. */
    public static TellingWords packaged() {
        return TABLE;
    }

    /** How rare a particular is: decimal logarithm of one story in how many. 0 for an ordinary word. */
    public double rarity(String particular) {
        Integer known = classes.get(particular);
        if (particular.indexOf('_') > 0) {
            return known == null ? SELDOM : 0;
        }
        return known == null ? UNLISTED : known == 1 ? 0 : known == 2 ? SOMETIMES : SELDOM;
    }

    /** The telling stems of a sentence and the telling pairs of stems, joined by an underscore; sorted. */
    public Set<String> in(String sentence) {
        Set<String> telling = new TreeSet<>();
        for (String found : stems(sentence)) {
            boolean pair = found.indexOf('_') > 0;
            if (rarity(found) > 0 && (!pair || !hasTellingWord(found))) {
                telling.add(found);
            }
        }
        return telling;
    }

    /** A pair with a telling word would be told twice. */
    private boolean hasTellingWord(String pair) {
        int gap = pair.indexOf('_');
        return isTelling(pair.substring(0, gap)) || isTelling(pair.substring(gap + 1));
    }

    private boolean isTelling(String stem) {
        return stem.length() >= SHORTEST && !isNumber(stem) && rarity(stem) > 0;
    }

    /** All stems of a text that could tell something, and all pairs of neighbours; what the table is counted from. */
    public static Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        Matcher words = WORD.matcher(text);
        String before = "";
        int end = -1;
        while (words.find()) {
            String word = words.group();
            // A capital is a name or the beginning of a sentence.
            String stem = Character.isUpperCase(word.charAt(0)) ? "" : Stem.of(Folding.fold(word));
            if (stem.length() >= SHORTEST && !isNumber(stem)) {
                stems.add(stem);
            }
            boolean neighbours = end >= 0 && words.start() == end + 1 && "- ".indexOf(text.charAt(end)) >= 0;
            if (neighbours && isOfPair(before) && isOfPair(stem)) {
                stems.add(before + '_' + stem);
            }
            before = stem;
            end = words.end();
        }
        return stems;
    }

    private static boolean isOfPair(String stem) {
        return NUMBERS.contains(stem)
                || !isYear(stem) && !FILLERS.contains(stem) && (isNumber(stem) || stem.length() >= SHORTEST_OF_PAIR);
    }

    private static boolean isNumber(String stem) {
        return !stem.isEmpty() && Character.isDigit(stem.charAt(0));
    }

    private static boolean isYear(String stem) {
        return stem.equals("year") || stem.length() == 4 && isNumber(stem);
    }

    private static Map<String, Integer> read() {
        try (InputStream in = TellingWords.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new IllegalStateException(PACKAGED + " is not on the class path: build the service again");
            }
            Map<String, Integer> classes = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] words = line.split(" ");
                        for (int i = 1; i < words.length; i++) {
                            classes.put(words[i], Integer.valueOf(words[0]));
                        }
                    });
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(PACKAGED + " cannot be read: build the service again", e);
        }
    }
}
