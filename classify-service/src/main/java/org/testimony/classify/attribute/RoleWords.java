package org.testimony.classify.attribute;

import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Match;

/** Whether words for a role are said of the person, and of the person's time in the organisation. */
final class RoleWords {
    private static final int PREDICATE = 6;
    private static final Set<String> BEFORE = Set.of(
            "former", "ex", "once", "taxi", "bus", "wedding", "never", "nor", "no", "not", "against", "without",
            "other", "used");
    /** Nouns that name others as often as the person; they must stand in a description of the person or after "as", "was a". */
    private static final Set<String> NOUNS = Set.of(
            "fighter",
            "militant",
            "jihadist",
            "jihadi",
            "soldier",
            "commander",
            "emir",
            "recruit",
            "gunman",
            "sniper",
            "medic",
            "nurse",
            "midwife",
            "pharmacist",
            "surgeon",
            "clerk",
            "secretary",
            "accountant",
            "treasurer",
            "governor",
            "translator",
            "interpreter",
            "technician",
            "cook",
            "mechanic",
            "preacher",
            "mason",
            "orderly",
            "bride",
            "wife",
            "moglie",
            "istri",
            "esposa",
            "epouse",
            "veuve",
            "vedova",
            "viuda",
            "janda",
            "militants",
            "fighters",
            "combat",
            "surgeons",
            "cooks",
            "recruits",
            "medics",
            "midwives",
            "trainee",
            "propagandist",
            "combatiente",
            "combatientes",
            "yihadista",
            "yihadistas",
            "combattant",
            "combattants",
            "djihadiste",
            "djihadistes",
            "jihadiste",
            "kampfer",
            "dschihadist",
            "strijder",
            "strijders",
            "combattente",
            "combattenti",
            "jihadisti",
            "jihadista",
            "مقاتلا",
            "مقاتل");

    private static final Set<String> AS = Set.of(
            "as", "was", "were", "became", "been", "being", "als", "war", "comme", "etait", "como", "era", "come",
            "sebagai", "olarak", "is", "former", "time");
    private static final Set<String> OTHERS = Set.of(
            "by", "with", "to", "from", "of", "for", "until", "against", "among", "mit", "von", "avec", "par", "con");

    private final Subject subject;
    private final Document document;
    private final Focus focus;

    RoleWords(Subject subject, Focus focus) {
        this.subject = subject;
        this.document = subject.text();
        this.focus = focus;
    }

    boolean said(Match match, boolean family) {
        if (own(match)) {
            return !barred(match) && !trade(match);
        }
        boolean hers = family && document.is(match.first(), "her") && subject.only();
        if (hers || described(match)) {
            return true;
        }
        boolean noun = match.end() - match.first() == 1 && NOUNS.contains(word(match.first()));
        boolean clause = focus.on(match.first(), match.end()) || group(match);
        return clause && !barred(match) && !(agent(match) && (noun || police(match))) && (!noun || predicate(match));
    }

    /** "the bicycle mechanic from Borgerhout": the trade of somebody's home. */
    private boolean trade(Match match) {
        boolean noun = match.end() - match.first() == 1 && NOUNS.contains(word(match.first()));
        boolean from = document.is(match.end(), "from") || document.is(match.end(), "of");
        return noun
                && from
                && Places.near(document, match.end() + 1, match.end() + 4, 3).isPresent();
    }

    private boolean own(Match match) {
        return subject.own().stream().anyMatch(s -> s.covers(match.first()) || s.covers(match.end() - 1));
    }

    /** "The one-time translator" of a text about one person, even where it was not seen to be that person. */
    private boolean described(Match match) {
        return subject.only()
                && subject.others().stream()
                        .filter(s -> s.covers(match.first()) && s.kind() == Spot.Kind.DESCRIPTION)
                        .anyMatch(
                                s -> document.is(s.first(), "the") && document.hasWithin(s.first(), s.end(), "former"));
    }

    /** "Two brothers who trained with": said of all who left. */
    private boolean group(Match match) {
        int first = document.sentenceOf(match.first()).first();
        for (int i = first; subject.leavers() > 1 && i < Math.min(first + 3, match.first()); i++) {
            if (document.hit(i, "numbers")
                    .filter(h -> h.value().equals("" + subject.leavers()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "a former taxi driver", "never a fighter", "used to cook": before the organisation, or not at all. */
    private boolean barred(Match match) {
        boolean theirs = document.hasWithin(match.end(), match.end() + 4, "org")
                || document.hasWithin(match.first(), match.end(), "org");
        boolean fighter = NOUNS.contains(word(match.first()))
                && Set.of("fighter", "militant", "jihadist", "jihadi", "soldier", "recruit", "commander")
                        .contains(word(match.first()));
        boolean before = BEFORE.contains(word(match.first() - 1)) || document.is(match.first() - 2, "used");
        boolean denied = document.is(match.first() - 1, "never") || document.is(match.first() - 1, "no");
        return denied || before && !theirs && !fighter;
    }

    /** "until the morality police slapped her", "by the clerk". */
    private boolean agent(Match match) {
        boolean the = document.is(match.first() - 1, "the") || document.is(match.first() - 1, "a");
        String preposition = word(match.first() - 2);
        return the && Set.of("by", "until", "to", "from", "against", "when").contains(preposition);
    }

    private boolean police(Match match) {
        return document.is(match.end() - 1, "police")
                || document.is(match.end() - 1, "brigade")
                || document.is(match.end() - 1, "patrol");
    }

    private boolean predicate(Match match) {
        for (int i = match.first() - 1;
                i >= Math.max(document.sentenceOf(match.first()).first(), match.first() - PREDICATE);
                i--) {
            if (AS.contains(word(i)) || usedToBe(i)) {
                return true;
            }
            if (OTHERS.contains(word(i)) || !document.token(i).word() && !document.is(i, "-")) {
                return document.is(i, ",") && apposed(i);
            }
        }
        return false;
    }

    private boolean usedToBe(int i) {
        return word(i).equals("be") && word(i - 1).equals("to") && word(i - 2).equals("used");
    }

    /** "X, a cook with": the comma closes a reference to the person, or an age after it. */
    private boolean apposed(int comma) {
        return subject.own().stream().anyMatch(s -> s.end() >= comma - 4 && s.end() <= comma);
    }

    private String word(int i) {
        return i >= 0 && i < document.size() ? document.token(i).folded() : "";
    }
}
