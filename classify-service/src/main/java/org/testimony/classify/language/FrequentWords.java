package org.testimony.classify.language;

import java.util.List;
import org.testimony.classify.text.Folding;

/**
 * Counts the commonest words of each language in the beginning of a text. Neighbours of the languages that are read are counted
 * too, so that Portuguese is not taken for Spanish.
 */
final class FrequentWords {
    private static final int WORDS = 150;
    private static final int SLOTS = 2048;
    private static final List<String> CODES = List.of(
            "en", "de", "fr", "es", "it", "nl", "id", "tr", "pt", "da", "sv", "ro", "ca", "ms", "pl", "az", "af", "so");

    /** Words by the hash of their folded letters, open addressing; no two of these words share a hash. */
    private static final int[] HASHES = new int[SLOTS];

    private static final int[] MASKS = new int[SLOTS];

    static {
        put("en", "the and of to in that was is for who with his from has he said had it on as her they by were not");
        put(
                "de",
                "der die das und den ist mit nicht ein eine von auf sich dem er hat im zu des als bei nach war wurde");
        put("fr", "le les des et une est dans qui pour sur pas du au avec il la que par ses aux ont elle plus son");
        put("es", "el los las que y una por para con del es se han su en la un al fue lo como pero sus habia");
        put("it", "il che di e della per una con gli sono nel dei ha non la un del si da era al le alla anche");
        put("nl", "het een van en dat niet zijn voor op met naar ook wordt bij de is die hij was ze te aan om zij");
        put("id", "yang dan di dari untuk dengan ini itu pada tidak ke dalam telah akan ia dia oleh mereka para saat");
        put("tr", "ve bir bu icin olarak olan da de ile daha gibi sonra cok ise kadar ne o ancak icinde oldugu dedi");
        put("pt", "que nao uma para com os do da em um foi ao pelo pela mais dos das se na no por ele ela seu sua");
        put("da", "og at det er en til af der den for ikke med han var som har de et fra blev ogsa efter hun");
        put("sv", "och att det som en pa ar av for med den till inte har de om ett han var fran hon efter nar");
        put("ro", "si de la in a cu pe din care un o pentru nu ca au fost este mai lui sa prin s-a");
        put("ca", "el la els les que i de del amb per una un es no va ser al dels pel seva seu aquest");
        put(
                "ms",
                "yang dan di dari untuk dengan ini itu pada tidak ke dalam telah akan beliau kerana oleh adalah boleh");
        put("pl", "i w na z sie nie to ze do jest o od po jak przez byl oraz ktory ktore za dla jego");
        put("az", "ve bir bu ucun olan da de ile daha kimi sonra ki edib onun olub haqqinda isə edir deyib");
        put("af", "die en van het nie is in sy wat om te dat met hy vir was aan hulle word haar ook");
        put("so", "oo ka ku iyo waxaa in la ay uu ah waa soo si aan u kale inuu kuwa lagu");
    }

    private final String best;
    private final double share;
    private final double second;
    private final int words;

    private FrequentWords(String best, double share, double second, int words) {
        this.best = best;
        this.share = share;
        this.second = second;
        this.words = words;
    }

    private static void put(String code, String words) {
        int bit = 1 << CODES.indexOf(code);
        for (String word : words.split(" ")) {
            int slot = slot(Folding.fold(word).hashCode());
            HASHES[slot] = Folding.fold(word).hashCode();
            MASKS[slot] |= bit;
        }
    }

    /** The place of a hash, or the free place where it belongs. */
    private static int slot(int hash) {
        int slot = (hash ^ hash >>> 11) & SLOTS - 1;
        while (MASKS[slot] != 0 && HASHES[slot] != hash) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    static FrequentWords in(String text) {
        int[] seen = new int[CODES.size()];
        int words = 0;
        int hash = 0;
        for (int at = 0; at < text.length() && words < WORDS; at++) {
            if (Character.isLetter(text.charAt(at))) {
                hash = 31 * hash + Folding.fold(text.charAt(at));
            } else if (hash != 0) {
                words++;
                count(MASKS[slot(hash)], seen);
                hash = 0;
            }
        }
        return of(seen, words);
    }

    private static void count(int mask, int[] seen) {
        for (int left = mask; left != 0; left &= left - 1) {
            seen[Integer.numberOfTrailingZeros(left)]++;
        }
    }

    private static FrequentWords of(int[] seen, int words) {
        int best = 0;
        int second = -1;
        for (int i = 1; i < seen.length; i++) {
            if (seen[i] > seen[best]) {
                second = best;
                best = i;
            } else if (second < 0 || seen[i] > seen[second]) {
                second = i;
            }
        }
        double all = Math.max(1, words);
        return new FrequentWords(seen[best] == 0 ? "" : CODES.get(best), seen[best] / all, seen[second] / all, words);
    }

    /** The language with the most common words, or nothing at all. */
    String best() {
        return best;
    }

    /** The share of all words that are its common words. */
    double share() {
        return share;
    }

    /** The share of the language that comes second. */
    double second() {
        return second;
    }

    int words() {
        return words;
    }
}
