package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Match;
import org.testimony.classify.text.PatternSet;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/** Finds what sentences say about membership and leaving; what is only wished, tried or denied is left out. */
final class Signs {
    private static final int REACH = 4;
    private static final int MOST = 1500;
    private static final int CLAUSE = 9;
    private static final int DENIAL = 2;
    private static final Set<String> DENYING =
            Set.of("never", "nie", "niemals", "jamais", "nunca", "mai", "nooit", "bukan", "hiçbir", "hic");

    /** After these a clause speaks of somebody else. */
    private static final Set<String> SUBJECTS = Set.of(
            "that", "who", "whom", "when", "why", "how", "where", "they", "it", "i", "we", "until", "before", "after");

    private static final SignKind[] KINDS = SignKind.values();

    private final PatternSet[] patterns = new PatternSet[KINDS.length];
    private final PatternSet blocking;

    Signs(Vocabulary vocabulary) {
        for (SignKind kind : KINDS) {
            patterns[kind.ordinal()] = vocabulary.patterns(kind.patterns());
        }
        blocking = vocabulary.patterns("blocked");
    }

    /** The signs of a text, in order of place. */
    List<Sign> in(Document document) {
        List<Sign> out = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (out.size() < MOST && !document.leadsElsewhere(sentence)) {
                addFrom(document, sentence, out);
            }
        }
        out.sort(Comparator.comparingInt(Sign::first).thenComparing(Sign::kind));
        return out;
    }

    private void addFrom(Document document, Sentence sentence, List<Sign> out) {
        List<Match> blocked = blocking.in(document, sentence);
        List<Match> towards = patterns[SignKind.TO_ORGANISATION.ordinal()].in(document, sentence);
        for (SignKind kind : KINDS) {
            for (Match match : patterns[kind.ordinal()].in(document, sentence)) {
                boolean holds = !(kind.leaving() || kind.wayOut() || kind == SignKind.TURNED)
                        || (isFact(document, sentence, match) && isFree(match, blocked));
                boolean never =
                        (kind == SignKind.MEMBER || kind == SignKind.BELONGED) && denied(document, sentence, match);
                // "Gone over to" the organisation is no way out of it.
                boolean in = kind == SignKind.SLIPPED && !isFree(match, towards);
                if (holds && !never && !in) {
                    out.add(new Sign(
                            kind, match.first(), match.end(), match.pattern().source()));
                }
            }
        }
    }

    private static boolean isFree(Match match, List<Match> blocked) {
        return blocked.stream().noneMatch(b -> b.first() < match.end() && match.first() < b.end());
    }

    /** A leaving that is wanted, tried or denied just before its words is no fact. */
    private static boolean isFact(Document document, Sentence sentence, Match match) {
        for (int i = Math.max(sentence.first(), match.first() - REACH); i < match.first(); i++) {
            if (document.hit(i, "not-fact")
                    .filter(h -> near(document, h.end(), match))
                    .isPresent()) {
                return false;
            }
        }
        if (ofNobody(document, sentence, match)) {
            return false;
        }
        if (document.has(match.end(), "modal") || document.hasWithin(match.first() - 2, match.first(), "if")) {
            return false;
        }
        boolean infinitive = document.is(match.first() - 1, "to")
                && document.has(match.first(), "leave-base")
                && !document.has(match.first(), "fled");
        return !infinitive || document.hasWithin(match.first() - REACH, match.first(), "resolved");
    }

    /** "Was never a member of", "had not joined": a belonging that is denied right before its words. */
    private static boolean denied(Document document, Sentence sentence, Match match) {
        for (int i = match.first() - 1; i >= Math.max(sentence.first(), match.first() - DENIAL); i--) {
            if (DENYING.contains(document.token(i).folded())) {
                return true;
            }
            if (!document.token(i).word() || document.has(i, "say")) {
                return false;
            }
        }
        return false;
    }

    /** "Not a single Maldivian has defected": no comma and nobody else stands between. */
    private static boolean ofNobody(Document document, Sentence sentence, Match match) {
        for (int i = match.first() - 1; i >= Math.max(sentence.first(), match.first() - CLAUSE); i--) {
            if (document.has(i, "no-subject")) {
                return true;
            }
            boolean another = document.has(i, "he")
                    || document.has(i, "she")
                    || SUBJECTS.contains(document.token(i).folded());
            if (another || !document.token(i).word()) {
                return false;
            }
        }
        return false;
    }

    private static boolean near(Document document, int end, Match match) {
        for (int i = end; i < match.first(); i++) {
            if (!document.token(i).word()) {
                return false;
            }
        }
        return match.first() - end <= REACH - 1;
    }
}
