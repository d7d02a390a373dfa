package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.testimony.classify.mention.LeavingModel;

/** Chooses from where on something counts, on articles left out of learning, and says how good that is. */
final class LeavingLimits {
    private static final double STEP = 0.05;
    private static final double LOST = 0.98;
    private static final double LOWEST = 0.2;
    /** Differences of F1 below this tell nothing on a thousand articles. */
    private static final double CHANCE = 0.004;

    private final List<LeavingAnswer> answers;
    private final PrintStream out;

    LeavingLimits(List<LeavingAnswer> answers, PrintStream out) {
        this.answers = answers;
        this.out = out;
    }

    LeavingModel.Limits choose() {
        double text = LOWEST;
        double unsure = LOWEST;
        for (double limit = LOWEST; limit < 0.8; limit += STEP) {
            Agreement here = texts(limit);
            out.printf(
                    Locale.ROOT,
                    "  relevant from %.2f: P %.3f R %.3f F1 %.3f%n",
                    limit,
                    here.precision(),
                    here.recall(),
                    here.f1());
            text = here.f1() > texts(text).f1() ? limit : text;
            unsure = here.recall() >= LOST ? limit : unsure;
        }
        return persons(round(text), round(Math.min(unsure, text - 2 * STEP)));
    }

    private Agreement texts(double limit) {
        Agreement agreement = new Agreement();
        answers.forEach(a -> agreement.add(a.example().relevant(), a.text() >= limit(a, limit)));
        return agreement;
    }

    /**
     * Of all limits whose F1 is as good as the best one's but for chance, those that are strictest with the person a text is
     * mainly about: whom it abstains from goes to an analyst, whom it takes is counted.
     */
    private LeavingModel.Limits persons(double text, double unsure) {
        double best =
                tried().mapToDouble(l -> f1(text, l.person(), l.main())).max().orElse(0);
        Tried chosen = tried().filter(l -> f1(text, l.person(), l.main()) >= best - CHANCE)
                .max(Comparator.comparingDouble(Tried::main).thenComparingDouble(l -> f1(text, l.person(), l.main())))
                .orElseThrow();
        LeavingModel.Limits limits = new LeavingModel.Limits(text, unsure, chosen.person(), chosen.main(), LOWEST);
        out.printf(Locale.ROOT, "  chosen %s: persons F1 %.3f%n", limits, f1(text, limits.person(), limits.main()));
        return limits;
    }

    private record Tried(double person, double main) {}

    private static Stream<Tried> tried() {
        return IntStream.rangeClosed(6, 12)
                .boxed()
                .flatMap(p -> IntStream.rangeClosed(4, p).mapToObj(m -> new Tried(round(p * STEP), round(m * STEP))));
    }

    private double f1(double text, double person, double main) {
        int[] counts = new int[3];
        for (LeavingAnswer answer : answers) {
            if (answer.text() >= limit(answer, text)) {
                answer.count(person, main, counts);
            } else {
                counts[2] += answer.example().persons();
            }
        }
        return 2.0 * counts[0] / Math.max(1, 2 * counts[0] + counts[1] + counts[2]);
    }

    private static double limit(LeavingAnswer answer, double limit) {
        return new LeavingModel.Limits(limit, limit, limit, limit, limit)
                .text(answer.example().people().told());
    }

    private static double round(double limit) {
        return Math.round(limit * 100) / 100.0;
    }
}
