package org.testimony.classify.gate;

import java.util.ArrayList;
import java.util.List;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.Phrases;
import org.testimony.classify.text.Lexicon;

/**
 * Lets a text pass that names the organisation, points to it, or speaks of acts like its own in places where it was. Wide on
 * purpose: what passes without reason costs a closer reading, what does not pass is never read. One pass over the text, in time
 * linear in its length. Immutable.
 */
public final class OrganisationGate {
    static final String NAME = "org";
    static final String POINTER = "gate-pointer";
    private static final String PLACE = "gate-place";
    private static final String ACT = "gate-act";
    private static final String DOUBT = "gate-doubt";
    private static final String OTHER = "gate-other";

    private final Lexicon signals;

    /** Uses the organisation's names and the groups of the codebook's lexicon whose names begin with {@code gate-}. */
    public OrganisationGate(Codebook codebook) {
        Lexicon.Builder builder = Lexicon.builder();
        codebook.organisation().names().forEach(name -> builder.add(NAME, name));
        for (String group : List.of(POINTER, PLACE, ACT, DOUBT, OTHER)) {
            Phrases.LANGUAGES.forEach(
                    language -> codebook.lexicon().of(group, language).forEach(phrase -> builder.add(group, phrase)));
        }
        signals = builder.build();
    }

    /** What title and text together say of the organisation: the strongest of all signs, or none. */
    public Opening open(String title, String text) {
        Signals seen = new Signals();
        boolean whole = signals.visit(title, (start, end, group, written) -> seen.add(title, start, group, written))
                && signals.visit(text, (start, end, group, written) -> seen.add(text, start, group, written));
        return whole ? seen.opening() : Opening.NAMED;
    }

    /** Whether title and text together say enough to be read closely. */
    public boolean passes(String title, String text) {
        return open(title, text) != Opening.CLOSED;
    }

    /** All that speaks for opening, for explanations: the title's first, each in order of where it ends. */
    public List<GateSign> signs(String title, String text) {
        List<GateSign> out = new ArrayList<>();
        signals.visit(title, (start, end, group, written) -> out.add(new GateSign(group, written, true, start, end)));
        signals.visit(text, (start, end, group, written) -> out.add(new GateSign(group, written, false, start, end)));
        return List.copyOf(out);
    }

    /** What was seen so far in one article. */
    private static final class Signals {
        private boolean doubtful;
        private boolean certain;
        private boolean other;
        private boolean pointed;
        private boolean place;
        private boolean act;
        private boolean beside;

        /** Takes a signal; answers whether to look for more. */
        boolean add(String text, int start, String group, String written) {
            if (group.equals(NAME)) {
                doubtful = true;
                certain |= Spelling.certain(text, start, written);
            }
            other |= group.equals(OTHER);
            pointed |= group.equals(POINTER);
            place |= group.equals(PLACE);
            act |= group.equals(ACT);
            beside |= group.equals(DOUBT);
            return !(certain && strong());
        }

        /** Whether it is more than a name and words that stand in any news. */
        private boolean strong() {
            return pointed || place || act;
        }

        Opening opening() {
            boolean alone = (certain || doubtful && beside) && !other;
            if (alone || doubtful && strong()) {
                return Opening.NAMED;
            }
            return pointed ? Opening.POINTED : place && act ? Opening.HINTED : Opening.CLOSED;
        }
    }
}
