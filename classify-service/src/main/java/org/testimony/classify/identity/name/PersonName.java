package org.testimony.classify.identity.name;

import java.util.List;

/**
 * A name as the press prints it, taken apart: given and family names, initials, or a battle name ("Abu …").
 * Transliteration, script, and the order of the parts do not matter. Immutable.
 */
public final class PersonName {
    private final String folded;
    private final boolean kunya;
    private final List<NameToken> tokens;

    PersonName(String folded, boolean kunya, List<NameToken> tokens) {
        this.folded = folded;
        this.kunya = kunya;
        this.tokens = List.copyOf(tokens);
    }

    /** Takes a printed name apart. */
    public static PersonName of(String printed) {
        return NameParser.parse(printed);
    }

    /** Lower case, without accents: for display in reasons. */
    public String folded() {
        return folded;
    }

    /** Whether it is a battle name. */
    public boolean isKunya() {
        return kunya;
    }

    /** Whether there is nothing to compare. */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    List<NameToken> tokens() {
        return tokens;
    }

    /** Whether this only repeats a part of a longer name, or the whole of an equal one that stands before it. */
    boolean isPartOf(PersonName other) {
        if (kunya != other.kunya || tokens.size() >= other.tokens.size()) {
            return false;
        }
        Alignment match = Alignment.of(tokens, other.tokens);
        return match.unmatched() == 0 && (match.spelled() > 0 || match.abbreviated() > 0);
    }

    /**
     * How two names relate.
     *
     * @param rarity how rare it is to share what agrees; 0 where nothing does
     */
    record Relation(NameMatch match, double rarity) {}

    /** How this name relates to another. Symmetric. */
    Relation compare(PersonName other) {
        if (isEmpty() || other.isEmpty() || kunya != other.kunya) {
            return new Relation(NameMatch.UNKNOWN, 0);
        }
        Alignment aligned = Alignment.of(tokens, other.tokens);
        NameMatch match = kunya ? asKunya(aligned) : asName(aligned, other);
        return new Relation(match, match.isAgreement() ? aligned.rarity() : 0);
    }

    private static NameMatch asKunya(Alignment match) {
        if (match.unmatched() > 0 || match.spelled() == 0) {
            return NameMatch.OTHER_KUNYA;
        }
        return match.spelled() > 1 ? NameMatch.LONG_KUNYA : NameMatch.KUNYA;
    }

    private NameMatch asName(Alignment match, PersonName other) {
        if (match.unmatched() > 0) {
            return match.shorter() == 1 ? NameMatch.OTHER : isRenamed(other) ? NameMatch.RENAMED : NameMatch.DISTINCT;
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

    /** Two names of a given and a family name, of which only the family name differs. Initials never say that. */
    private boolean isRenamed(PersonName other) {
        NameToken family = tokens.get(tokens.size() - 1);
        NameToken another = other.tokens.get(other.tokens.size() - 1);
        return tokens.get(0).spells(other.tokens.get(0))
                && tokens.size() == 2
                && other.tokens.size() == 2
                && !family.isInitial()
                && !another.isInitial();
    }

    @Override
    public String toString() {
        return folded;
    }
}
