package org.testimony.classify.identity.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.testimony.classify.identity.match.CandidatePair;
import org.testimony.classify.identity.match.MatchWeights;
import org.testimony.classify.identity.match.PairJudge;
import org.testimony.classify.identity.synthetic.PairScores.Kind;

/**
 * Fits the weights of identity and writes {@code identity/weights.json}: counts levels on some synthetic worlds, draws the
 * lines on another, and tells how well they hold on a third. The same code writes the same file.
 */
public final class FitWeights {
    static final List<Long> FIT_ON = List.of(11L, 12L, 13L, 14L);
    static final List<Long> LINES_ON = List.of(21L, 22L, 23L);
    static final long HELD_BACK = 31;
    static final int PEOPLE = 1_000;
    static final int MENTIONS = 8_000;

    private static final double PRECISION = 0.995;
    private static final double WORTH_A_LOOK = 1.0 / 3;

    private FitWeights() {}

    /** Takes the file to write; without one, the weights are only told. */
    public static void main(String[] args) throws IOException {
        MatchWeights weights = withLines(counted());
        System.out.println(new PairScores(weights, List.of(world(HELD_BACK))).told(weights));
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        if (args.length > 0) {
            json.writeValue(Path.of(args[0]).toFile(), weights);
        }
        tell(weights.levels());
        System.out.printf(
                "prior %.2f, same %.3f, without names %.3f and particulars %.3f, unsure %.3f%n",
                weights.prior(), weights.same(), weights.sameNameless(), weights.sameUntold(), weights.unsure());
    }

    private static MatchWeights counted() {
        LevelCounts counts = new LevelCounts();
        FIT_ON.forEach(seed -> count(world(seed), counts));
        String source = counts.pairs() + " candidate pairs of " + FIT_ON.size() + " synthetic worlds of " + PEOPLE
                + " people and " + MENTIONS + " mentions";
        double prior = Math.round(100 * counts.prior()) / 100.0;
        return new MatchWeights("1.1.0", source, prior, 0.9, 0.9, 0.9, 0.5, counts.levels());
    }

    static void count(CandidatePairs pairs, LevelCounts counts) {
        pairs.forEach((one, other) -> {
            CandidatePair pair = CandidatePair.of(pairs.facts(one), pairs.facts(other));
            if (!PairJudge.isBound(pair)) {
                counts.add(pair, pairs.isSame(one, other));
            }
        });
    }

    static void tell(List<MatchWeights.Level> levels) {
        levels.forEach(l -> System.out.printf(
                "%-34s m %.4f u %.4f points %+.2f  (%d, %d)%n",
                l.level(), l.m(), l.u(), l.points(), l.samePairs(), l.otherPairs()));
    }

    private static MatchWeights withLines(MatchWeights w) {
        PairScores scores =
                new PairScores(w, LINES_ON.stream().map(FitWeights::world).toList());
        double same = scores.line(PRECISION, Kind.NAMED);
        double sameNameless = Math.max(same, scores.line(PRECISION, Kind.NAMELESS));
        double sameUntold = Math.max(sameNameless, scores.line(PRECISION, Kind.UNTOLD));
        double unsure = scores.lineBelow(same, WORTH_A_LOOK);
        return new MatchWeights(w.version(), w.source(), w.prior(), same, sameNameless, sameUntold, unsure, w.levels());
    }

    static CandidatePairs world(long seed) {
        return new CandidatePairs(SyntheticWorld.draw(PEOPLE, MENTIONS, seed, NoiseRates.measured()));
    }
}
