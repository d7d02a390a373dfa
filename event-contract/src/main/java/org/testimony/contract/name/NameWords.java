package org.testimony.contract.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A printed name as its words: folded, without articles and titles, "Abdul …" one word with what follows.
 *
 * @param folded the whole name, folded
 * @param kunya whether it is a battle name ("Abu …"); that word is then left out
 * @param arabic whether it is written in Arabic letters, which leave most vowels out
 */
public record NameWords(String folded, boolean kunya, boolean arabic, List<String> words) {
    private static final Set<String> KUNYA =
            Set.of("abu", "abou", "abo", "aba", "abi", "ebu", "umm", "um", "om", "oum", "ummu");
    // The short spelling that Arabic letters leave of Umm.
    private static final String UMM = "am";
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul", "ibn", "bin", "ben", "bint", "von", "van",
            "de", "der", "den", "di", "du", "la", "le", "mr", "mrs", "ms", "dr", "sheikh", "shaykh", "sr", "haji",
            "hajj");
    // "Abdul Hakim", "Abdelhakim", "Abd al-Hakim": servant of …; the two words are one name.
    private static final Pattern SERVANT = Pattern.compile("abd|abd[aeu]l|abdoul");
    private static final Pattern SERVANT_OF = Pattern.compile("abd(?:[aeu]|ou)l(.{3,})");
    private static final Pattern ARTICLE_OF_ARABIC = Pattern.compile("al(.{3,})");

    public NameWords {
        words = List.copyOf(words);
    }

    /** Takes a printed name apart. */
    public static NameWords of(String printed) {
        String folded = Folding.fold(printed);
        boolean arabic = Folding.isArabic(printed);
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        words.removeIf(String::isEmpty);
        boolean kunya = words.size() > 1 && isKunya(words.get(0), arabic);
        if (kunya) {
            words.remove(0);
        }
        return new NameWords(folded, kunya, arabic, telling(words, arabic));
    }

    /** Whether a folded word announces that a battle name follows. */
    public static boolean announcesKunya(String word) {
        return KUNYA.contains(word);
    }

    private static boolean isKunya(String word, boolean arabic) {
        return KUNYA.contains(word) || (arabic && word.equals(UMM));
    }

    private static List<String> telling(List<String> words, boolean arabic) {
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            if (PARTICLES.contains(word) && !(last && telling.isEmpty())) {
                continue;
            }
            if (SERVANT.matcher(word).matches() && !last) {
                i = PARTICLES.contains(words.get(i + 1)) && i + 2 < words.size() ? i + 2 : i + 1;
                word = "abdul" + bare(words.get(i), arabic);
            }
            telling.add(bare(word, arabic));
        }
        return telling;
    }

    /** Without an article that is written as part of the word, and with one spelling of the servant's. */
    private static String bare(String word, boolean arabic) {
        String open = arabic ? ARTICLE_OF_ARABIC.matcher(word).replaceFirst("$1") : word;
        return open.equals("abdullah") ? open : SERVANT_OF.matcher(open).replaceFirst("abdul$1");
    }
}
