package org.testimony.classify.identity.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A name as the press prints it, taken apart: given and family names, initials, or a battle name ("Abu …").
 * Transliteration and word order of particles do not matter. Immutable.
 */
public final class PersonName {
    private static final Set<String> KUNYA =
            Set.of("abu", "abou", "abo", "aba", "abi", "ebu", "umm", "um", "om", "oum");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul", "bin", "ben", "ibn", "bint", "von", "van",
            "de", "der", "di", "du", "la", "le", "mr", "mrs", "ms", "dr", "sheikh", "shaykh", "sr");

    private final String folded;
    private final boolean kunya;
    private final List<NameToken> tokens;

    private PersonName(String folded, boolean kunya, List<NameToken> tokens) {
        this.folded = folded;
        this.kunya = kunya;
        this.tokens = List.copyOf(tokens);
    }

    /** Takes a printed name apart. */
    public static PersonName of(String printed) {
        String folded = Folding.fold(printed);
        List<String> words = new ArrayList<>(Arrays.asList(folded.split(" ")));
        boolean kunya = words.size() > 1 && KUNYA.contains(words.get(0));
        if (kunya) {
            words.remove(0);
        }
        List<NameToken> tokens = words.stream()
                .filter(word -> !word.isEmpty() && !PARTICLES.contains(word))
                .map(NameToken::of)
                .toList();
        return new PersonName(folded, kunya, tokens);
    }

    /** Lower case, without accents: for display in reasons. */
    public String folded() {
        return folded;
    }

    /** Whether nothing of the name tells people apart, such as "Mohammed" or "Abu Ahmed". */
    public boolean isCommon() {
        return tokens.stream().allMatch(token -> token.isCommon() || token.isInitial());
    }

    /** Whether there is nothing to compare. */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /**
     * Keys of which two names of one person share at least one. A common name is a key only when it is the whole name,
     * else only together with a neighbour, because half of all people would meet under it.
     */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        List<NameToken> words = tokens.stream().filter(t -> !t.isInitial()).toList();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isCommon() || words.size() == 1) {
                keys.add((kunya ? "k:" : "n:") + words.get(i).skeleton());
            }
            for (int j = i + 1; j < words.size(); j++) {
                Stream<String> pair =
                        Stream.of(words.get(i).skeleton(), words.get(j).skeleton());
                keys.add("p:" + String.join("+", pair.sorted().toList()));
            }
        }
        return keys;
    }

    /** How this name relates to another. Symmetric. */
    public NameMatch compare(PersonName other) {
        if (isEmpty() || other.isEmpty() || kunya != other.kunya) {
            return NameMatch.UNKNOWN;
        }
        Alignment match = tokens.size() <= other.tokens.size()
                ? Alignment.of(tokens, other.tokens)
                : Alignment.of(other.tokens, tokens);
        return kunya ? asKunya(match) : asName(match);
    }

    private static NameMatch asKunya(Alignment match) {
        if (match.unmatched() > 0 || match.spelled() == 0) {
            return NameMatch.UNKNOWN;
        }
        return match.spelled() > 1 ? NameMatch.LONG_KUNYA : NameMatch.KUNYA;
    }

    private static NameMatch asName(Alignment match) {
        if (match.unmatched() > 0) {
            return match.shorter() == 1 ? NameMatch.OTHER : NameMatch.DISTINCT;
        }
        if (match.spelled() >= 2) {
            return NameMatch.FULL;
        }
        if (match.spelled() == 0) {
            return NameMatch.UNKNOWN;
        }
        if (match.abbreviated() > 0) {
            return NameMatch.INITIAL;
        }
        return match.longer() == 1 ? NameMatch.SINGLE : NameMatch.PART;
    }
}
