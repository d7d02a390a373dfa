package org.testimony.classify.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;
import org.testimony.contract.id.ArticleId;
import org.testimony.contract.id.StableIds;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.Gender;
import org.testimony.contract.reading.Claim;
import org.testimony.contract.text.Evidence;

/** Finds figures about groups of people and says whom they count: who left, who returned, who joined. */
public final class ClaimFinder {
    private static final int REACH = 4;
    private static final int FAR = Integer.MAX_VALUE;
    private static final String FIGHTERS = "foreign fighters";
    /** Fewer fighters than this are persons of a story, not a figure. */
    private static final int FEWEST_FIGHTERS = 10;
    /** From here on a noun such as "foreigners" is enough, without a verb for joining. */
    private static final int MANY = 100;

    private static final Set<String> MONEY = Set.of("$", "€", "£", "dollars", "euros", "euro", "francs", "pounds", "%");

    /** The claims of a text, in order of place; a figure that is repeated is one claim. */
    public List<Claim> find(ArticleId article, Document document) {
        Map<String, Claim> out = new LinkedHashMap<>();
        @Nullable String before = null;
        for (Sentence sentence : document.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                Optional<Counted> counted = counted(document, sentence, i, before);
                if (counted.isPresent()) {
                    before = counted.get().of();
                    Claim claim = claim(article, document, counted.get());
                    out.putIfAbsent(claim.claimId().value(), claim);
                }
            }
        }
        return List.copyOf(out.values());
    }

    private record Counted(long count, String of, int token, Sentence sentence) {}

    private static Optional<Counted> counted(Document document, Sentence sentence, int i, @Nullable String before) {
        OptionalLong value = Figures.value(document.token(i));
        if (value.isEmpty() || value.getAsLong() < 2 || isNoCount(document, i, value.getAsLong())) {
            return Optional.empty();
        }
        boolean people = peopleAfter(document, sentence, i);
        boolean elliptic = elliptic(document, sentence, i) || tabled(document, i);
        if (!people && !elliptic) {
            return Optional.empty();
        }
        String of = subject(document, sentence, i).orElse(elliptic || subset(document, i) ? before : null);
        boolean few = FIGHTERS.equals(of) && value.getAsLong() < FEWEST_FIGHTERS;
        return of == null || few ? Optional.empty() : Optional.of(new Counted(value.getAsLong(), of, i, sentence));
    }

    private static boolean isNoCount(Document document, int i, long value) {
        boolean year = document.token(i).folded().length() == 4
                && value >= 1900
                && value <= 2100
                && document.token(i).number();
        boolean money = i > 0 && MONEY.contains(document.token(i - 1).folded())
                || i + 1 < document.size()
                        && MONEY.contains(document.token(i + 1).folded());
        boolean age = document.is(i + 1, "-")
                || document.is(i - 1, "-")
                || document.is(i - 1, ",") && document.is(i + 1, ",");
        return year || money || age || document.hasWithin(i + 1, i + 2, "not-claim");
    }

    private static boolean peopleAfter(Document document, Sentence sentence, int i) {
        int end = Math.min(i + 1 + REACH, sentence.end());
        for (int at = i + 1; at < end; at++) {
            if (document.has(at, "group-people")) {
                return true;
            }
            Optional<Hit> people = document.hit(at, "people");
            boolean plural = people.isPresent()
                    && (!document.language().equals("en")
                            || document.token(people.get().end() - 1).folded().endsWith("s"));
            if (plural) {
                return true;
            }
            boolean stop = !document.token(at).word() && !document.is(at, "-") && !document.is(at, "\"")
                    || document.has(at, "not-claim");
            if (stop) {
                return false;
            }
        }
        return false;
    }

    /** A figure without a noun: "58 have gone", "seven of them", "17 deserted", "at 58.", "up with 58". */
    private static boolean elliptic(Document document, Sentence sentence, int i) {
        boolean ofThem = document.is(i + 1, "of")
                && (document.is(i + 2, "them") || document.is(i + 2, "whom") || document.is(i + 2, "those"));
        boolean verb = document.is(i + 1, "have")
                || document.is(i + 1, "had")
                || document.has(i + 1, "claim-left")
                || document.has(i + 1, "claim-returned");
        boolean ends = (document.is(i - 1, "at") || document.is(i - 1, "with"))
                && i + 1 < document.size()
                && !document.token(i + 1).word();
        boolean come = document.is(i + 1, "come") || document.is(i + 1, "came") || document.is(i + 1, "who");
        boolean number = document.hasWithin(sentence.first(), i, "number")
                && (document.is(i - 1, "at") || document.is(i - 1, "than") || document.is(i - 1, "least"));
        return i + 1 < sentence.end() && (ofThem || verb || come || ends || number);
    }

    /** "Syrian (21), followed by Saudi Arabia (9)". */
    private static boolean tabled(Document document, int i) {
        return document.is(i - 1, "(")
                && document.is(i + 1, ")")
                && countryBefore(document, i).isPresent();
    }

    private static Optional<Hit> countryBefore(Document document, int i) {
        for (int at = i - 2; at >= Math.max(0, i - 4); at--) {
            Optional<Hit> hit = document.hit(at, "people").or(() -> document.hit(i - 3 < 0 ? 0 : i - 3, "where"));
            Optional<Hit> where = hit.isPresent() ? hit : document.hit(at, "where");
            if (where.filter(h -> h.end() == i - 1).isPresent()) {
                return where;
            }
        }
        return Optional.empty();
    }

    private static boolean subset(Document document, int i) {
        return document.is(i + 1, "of") || document.is(i + 1, "women") || document.is(i + 1, "men");
    }

    /** Whom the figure counts: a word for joining that covers one for leaving ("left the country") wins. */
    private static Optional<String> subject(Document document, Sentence sentence, int i) {
        int left = distance(document, sentence, i, "claim-left");
        int returned = distance(document, sentence, i, "claim-returned");
        int joined = distance(document, sentence, i, "claim-joined");
        int nearest = Math.min(left, Math.min(returned, joined));
        if (nearest == FAR) {
            boolean many = Figures.value(document.token(i)).orElse(0) >= MANY;
            return many && distance(document, sentence, i, "claim-fighters") < FAR
                    ? Optional.of(FIGHTERS)
                    : Optional.empty();
        }
        if (joined == nearest) {
            return Optional.of(FIGHTERS);
        }
        return Optional.of(left == nearest ? "defectors" : "returnees");
    }

    /** How far the nearest word of a group is; a word before the figure counts double. */
    private static int distance(Document document, Sentence sentence, int i, String group) {
        int best = FAR;
        for (int at = Math.max(sentence.first(), i - 12); at < Math.min(sentence.end(), i + 16); at++) {
            if (document.has(at, group)) {
                best = Math.min(best, at > i ? at - i : 2 * (i - at));
            }
        }
        return best;
    }

    private static Claim claim(ArticleId article, Document document, Counted counted) {
        int i = counted.token();
        return new Claim(
                StableIds.claim(article, counted.count(), counted.of(), 0),
                counted.count(),
                Bounds.of(document, i),
                counted.of(),
                nationality(document, i).orElse(null),
                gender(document, i).orElse(null),
                null,
                Evidence.of(
                        document.text(),
                        counted.sentence().start(),
                        counted.sentence().stop()));
    }

    private static Optional<CountryCode> nationality(Document document, int i) {
        if (tabled(document, i)) {
            return countryBefore(document, i).map(h -> new CountryCode(h.value()));
        }
        for (int at = i + 1; at < Math.min(i + 1 + REACH, document.size()); at++) {
            Optional<Hit> people = document.hit(at, "people");
            if (people.isPresent()) {
                return people.map(h -> new CountryCode(h.value()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Gender> gender(Document document, int i) {
        for (int at = i + 1; at < Math.min(i + 1 + REACH, document.size()); at++) {
            if (document.is(at, "women")
                    || document.is(at, "frauen")
                    || document.is(at, "femmes")
                    || document.is(at, "mujeres")) {
                return Optional.of(Gender.FEMALE);
            }
        }
        return Optional.empty();
    }
}
