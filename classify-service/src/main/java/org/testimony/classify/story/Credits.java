package org.testimony.classify.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads from whom a text has what it tells: an agency in its dateline or its last line holds for the whole text, "told
 * Reuters" or "according to the BBC" for the paragraph in which it stands. What credits a picture is passed over.
 */
public final class Credits {
    // A dateline: the agency within the first words, in brackets or before a dash.
    private static final int DATELINE = 90;
    private static final int LAST_LINE = 60;
    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern CUE_BEFORE = Pattern.compile(
            "\\b(told|telling|tells|spoke to|speaking to|spoken to|talking to|interview(ed)?( with| by| to| in)?|according to|reported by|quoted by|obtained by|published (by|in)|seen by"
                    + "|sagte|erzählte|gegenüber|laut|zufolge|berichtet|berichten|nach angaben"
                    + "|selon|d'après|a déclaré à|confié à|raconté à|révélé[es]* (par|à)|obtenus? par|procurés?|interrogée? par"
                    + "|según|dijo a|declaró a|contó a|entrevista (con|de)|secondo|ha detto a|ha raccontato a|intervista (a|con|di)"
                    + "|volgens|tegen|vertelde|kepada|menurut)\\b[^.!?\\n]{0,40}$",
            FLAGS);
    private static final Pattern CUE_AFTER = Pattern.compile(
            "^[^.!?\\n]{0,20}\\b(reported|reports|said|says|wrote|writes|revealed|berichtet|berichtete|meldet|zufolge|rapporte|a rapporté"
                    + "|informó|informa|riferisce|meldt|melaporkan)\\b",
            FLAGS);
    private static final Pattern ARABIC_BEFORE =
            Pattern.compile("(لوكالة|وكالة|وفقا|بحسب|لقناة|قناة|لصحيفة|صحيفة)[^.!?\\n]{0,30}$");
    private static final Pattern PICTURE = Pattern.compile(
            "\\b(photo|picture|image|foto|bild|file|getty|screenshot|video still)\\b[^.!?\\n]{0,40}$", FLAGS);

    private Credits() {}

    /** The credits of an article's text, in the order of the text. */
    public static List<Credit> in(String text) {
        List<Credit> credits = new ArrayList<>();
        for (Outlets.Named outlet : Outlets.in(text)) {
            String before = text.substring(Math.max(0, outlet.start() - BEFORE), outlet.start());
            String after = text.substring(outlet.end(), Math.min(text.length(), outlet.end() + AFTER));
            if (PICTURE.matcher(before).find()) {
                continue;
            }
            if (isDateline(text, outlet, after) || isLastLine(text, outlet)) {
                credits.add(new Credit(outlet.key(), 0, text.length()));
            } else if (CUE_BEFORE.matcher(before).find()
                    || ARABIC_BEFORE.matcher(before).find()
                    || CUE_AFTER.matcher(after).find()) {
                credits.add(paragraph(text, outlet));
            }
        }
        return credits;
    }

    private static boolean isDateline(String text, Outlets.Named outlet, String after) {
        boolean bracketed = outlet.start() > 0 && text.charAt(outlet.start() - 1) == '(' && after.startsWith(")");
        return outlet.start() < DATELINE && (bracketed || after.matches("(?s)\\s?[-–—:].*"));
    }

    private static boolean isLastLine(String text, Outlets.Named outlet) {
        boolean bracketed = outlet.start() > 0 && "(-–—/".indexOf(text.charAt(outlet.start() - 1)) >= 0;
        boolean alone = text.substring(0, outlet.start()).stripTrailing().length()
                <= text.substring(0, outlet.start()).lastIndexOf('\n') + 1;
        String rest = text.substring(outlet.end());
        return text.length() - outlet.end() < LAST_LINE
                && (bracketed || alone)
                && rest.chars().noneMatch(Character::isLetter);
    }

    private static Credit paragraph(String text, Outlets.Named outlet) {
        int end = text.indexOf('\n', outlet.end());
        return new Credit(outlet.key(), text.lastIndexOf('\n', outlet.start()) + 1, end < 0 ? text.length() : end);
    }
}
