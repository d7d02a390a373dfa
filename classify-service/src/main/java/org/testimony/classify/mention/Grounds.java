package org.testimony.classify.mention;

import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.text.Document;
import org.testimony.contract.reading.Ground;
import org.testimony.contract.reading.Origin;

/** Says which rules and which weights led to counting a person. */
final class Grounds {
    private static final int MOST_OF_A_KIND = 2;

    private Grounds() {}

    static List<Ground> of(Document document, Person person, String model, double likely) {
        List<Ground> out = new ArrayList<>();
        for (SignKind kind : SignKind.values()) {
            if (kind.leaving() || kind.wayOut() || kind == SignKind.TURNED || kind == SignKind.MEMBER) {
                person.signs(kind).stream().limit(MOST_OF_A_KIND).forEach(s -> out.add(rule(document, s)));
            }
        }
        out.add(new Ground(Origin.MODEL, model, Math.round(likely * 1000) / 1000.0, null, null));
        return List.copyOf(out);
    }

    private static Ground rule(Document document, Sign sign) {
        return Ground.rule(
                "patterns." + sign.kind().patterns() + ": " + sign.cue(),
                document.token(sign.first()).start(),
                document.token(sign.end() - 1).end());
    }
}
