package org.testimony.classify.identity.name;

/** How two names relate: agreements from the strongest down, then differences, then no opinion. */
public enum NameMatch {
    /** At least two parts agree and none disagrees: "Sulaiman al-Subaie", "Suleiman al Sabi'ee". */
    FULL,
    /** A given name and an initial agree: "Kreshnik B.", "Kreshnik Berisha". */
    INITIAL,
    /** Two battle names with a surname agree: "Abu Muktail al-Almani". */
    LONG_KUNYA,
    /** One name is a single part of the other: "Khweis", "Mohamad Khweis". */
    PART,
    /** Two single names agree: "Saleh", "Saleh". */
    SINGLE,
    /** Two battle names agree; many people share each: "Abu Ahmed", "Abu Ahmad". */
    KUNYA,
    /** The given names agree and the family names differ, as after a marriage: "Lena Vogt", "Lena Harlow". */
    RENAMED,
    /** The given or the family names differ: two people. */
    DISTINCT,
    /** Two single names that differ; a press pseudonym may differ from outlet to outlet. */
    OTHER,
    /** Two battle names that differ; a fighter may have had more than one. */
    OTHER_KUNYA,
    /** Nothing to compare: a name is missing, or one is a battle name and the other is not. */
    UNKNOWN;

    /** Whether the names agree as far as they are told. */
    public boolean isAgreement() {
        return compareTo(RENAMED) < 0;
    }

    /** Whether this is the stronger statement of sameness. */
    boolean isStrongerThan(NameMatch other) {
        return compareTo(other) < 0;
    }
}
