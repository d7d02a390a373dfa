package org.testimony.classify.model.training;

import java.util.regex.Pattern;

/** Gives every organisation that training sentences tell of one name, so that the organisation itself is not learnt. */
final class OneName {
    private static final Pattern NAMES = Pattern.compile(
            "\\b(Boko Haram|ISWAP|(al|Al|el)[- ]?Sha+ba+b|Shabaab|Shebab|[Tt]he Taliban|(les |die )?[Tt]alib[ae]n|"
                    + "([Aa]l|el)[- ]?Qa'?[ïei]?da|Jabhat (al|a)-Nusra|(al-)?Nusra Front|al-Nusra|Hayat Tahrir al-Sham|"
                    + "Abu Sayyaf|Jemaah Islamiyah)(?!\\p{L})");

    private OneName() {}

    static String in(String text) {
        return NAMES.matcher(text).replaceAll("ISIS");
    }
}
