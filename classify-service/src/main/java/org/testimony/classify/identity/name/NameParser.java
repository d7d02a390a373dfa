package org.testimony.classify.identity.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes printed names apart: battle names, particles, and "Abdul …" as one name with what follows. */
final class NameParser {
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

    private final boolean arabic;
    private final boolean kunya;

    private NameParser(boolean arabic, boolean kunya) {
        this.arabic = arabic;
        this.kunya = kunya;
    }

    static PersonName parse(String printed) {
        String folded = Folding.fold(printed);
        boolean arabic = Folding.isArabic(printed);
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        words.removeIf(String::isEmpty);
        boolean kunya = words.size() > 1 && isKunya(words.get(0), arabic);
        if (kunya) {
            words.remove(0);
        }
        return new PersonName(folded, kunya, new NameParser(arabic, kunya).tokens(words));
    }

    private static boolean isKunya(String word, boolean arabic) {
        return KUNYA.contains(word) || (arabic && word.equals(UMM));
    }

    private List<NameToken> tokens(List<String> words) {
        List<NameToken> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean last = i == words.size() - 1;
            if (PARTICLES.contains(word) && !(last && tokens.isEmpty())) {
                continue;
            }
            if (SERVANT.matcher(word).matches() && !last) {
                i = PARTICLES.contains(words.get(i + 1)) && i + 2 < words.size() ? i + 2 : i + 1;
                word = "abdul" + bare(words.get(i));
            }
            tokens.add(token(bare(word), tokens.isEmpty()));
        }
        return tokens;
    }

    /** Without an article that is written as part of the word, and with one spelling of the servant's. */
    private String bare(String word) {
        String open = arabic ? ARTICLE_OF_ARABIC.matcher(word).replaceFirst("$1") : word;
        return open.equals("abdullah") ? open : SERVANT_OF.matcher(open).replaceFirst("abdul$1");
    }

    private NameToken token(String word, boolean first) {
        String skeleton = Skeleton.of(word);
        NameFrequencies table = NameFrequencies.packaged();
        double rarity = !kunya ? table.name(skeleton) : first ? table.kunya(skeleton) : table.surnameOfKunya(skeleton);
        return NameToken.of(word, skeleton, rarity, !arabic);
    }
}
