package org.testimony.classify.identity.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.testimony.classify.identity.match.CandidatePair;
import org.testimony.classify.identity.match.MatchDecision;
import org.testimony.classify.identity.match.MatchWeights;
import org.testimony.classify.identity.match.PairJudge;

/** Scores of candidate pairs that nothing contradicts, with the truth; and where to draw the lines. */
final class PairScores {
    record Scored(double score, boolean same, Kind kind, double line) {}

    /** For which a line of its own is drawn. */
    enum Kind {
        NAMED,
        NAMELESS,
        UNTOLD;

        static Kind of(CandidatePair pair) {
            return !pair.isNameless() ? NAMED : pair.sharesParticulars() ? NAMELESS : UNTOLD;
        }
    }

    private static final int WINDOW = 300;
    private static final double HIGHEST = 0.999;

    private final List<Scored> scored = new ArrayList<>();
    private long truePairs;

    /** Judges all candidate pairs of some worlds with lines so low that every score is told. */
    PairScores(MatchWeights weights, List<CandidatePairs> worlds) {
        PairJudge judge = new PairJudge(new MatchWeights(
                weights.version(), weights.source(), weights.prior(), 1e-6, 1e-6, 1e-6, 1e-7, weights.levels()));
        for (CandidatePairs pairs : worlds) {
            pairs.forEach((one, other) -> {
                MatchDecision decision = judge.judge(pairs.facts(one), pairs.facts(other));
                if (decision instanceof MatchDecision.Same found) {
                    CandidatePair pair = CandidatePair.of(pairs.facts(one), pairs.facts(other));
                    scored.add(new Scored(found.score(), pairs.isSame(one, other), Kind.of(pair), weights.line(pair)));
                }
            });
            truePairs += pairs.truePairs();
        }
        scored.sort(Comparator.comparingDouble(Scored::score));
    }

    /** The lowest likelihood above which at least this share of pairs is one person, of those of a kind. */
    double line(double precision, Kind of) {
        List<Scored> kind = scored.stream().filter(s -> s.kind() == of).toList();
        int right = 0;
        double line = HIGHEST;
        for (int i = kind.size() - 1; i >= 0; i--) {
            right += kind.get(i).same() ? 1 : 0;
            boolean last = i == 0 || kind.get(i - 1).score() < kind.get(i).score();
            if (last && right >= precision * (kind.size() - i)) {
                line = kind.get(i).score();
            }
        }
        return Math.min(line, HIGHEST);
    }

    /** The likelihood below a line from where on, going down, less than this share of neighbouring pairs is one person. */
    double lineBelow(double top, double precision) {
        List<Scored> below = scored.stream().filter(s -> s.score() < top).toList();
        for (int end = below.size(); end >= WINDOW; end -= WINDOW) {
            List<Scored> window = below.subList(end - WINDOW, end);
            if (window.stream().filter(Scored::same).count() < precision * WINDOW) {
                return window.get(WINDOW - 1).score();
            }
        }
        return below.isEmpty() ? top : below.get(0).score();
    }

    /** Two lines of a table: what the judgements hold. */
    String told(MatchWeights weights) {
        long[] all = new long[3];
        long[] right = new long[3];
        for (Scored s : scored) {
            int band = s.score() >= s.line() ? 0 : s.score() >= weights.unsure() ? 1 : 2;
            all[band]++;
            right[band] += s.same() ? 1 : 0;
        }
        return String.format(
                "pairs of one person: %d; same %.3f, unsure %.3f, missed %.3f%n"
                        + "precision of same %.4f (%d pairs), of unsure %.3f (%d pairs)",
                truePairs,
                (double) right[0] / truePairs,
                (double) right[1] / truePairs,
                1 - (double) (right[0] + right[1]) / truePairs,
                (double) right[0] / Math.max(1, all[0]),
                all[0],
                (double) right[1] / Math.max(1, all[1]),
                all[1]);
    }
}
