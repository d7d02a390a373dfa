package org.testimony.classify.model.training;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.testimony.classify.mention.LeavingModel;

/** Chooses from where on something counts, on articles left out of learning, and says how good that is. */
final class LeavingLimits {
    private static final double STEP = 0.05;
    private static final double LOST = 0.98;
    private static final double LOWEST = 0.2;

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

    private LeavingModel.Limits persons(double text, double unsure) {
        double best = 0;
        LeavingModel.Limits chosen = new LeavingModel.Limits(text, unsure, 0.5, 0.5, LOWEST);
        for (double person = 0.3; person < 0.6; person += STEP) {
            for (double main = LOWEST; main <= person; main += STEP) {
                double f1 = f1(text, person, main);
                if (f1 > best) {
                    best = f1;
                    chosen = new LeavingModel.Limits(text, unsure, round(person), round(main), LOWEST);
                }
            }
        }
        out.printf(Locale.ROOT, "  chosen %s: persons F1 %.3f%n", chosen, best);
        return chosen;
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
