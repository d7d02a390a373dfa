package org.testimony.classify.mention;

import java.util.List;

/** What a text says for and against anybody's having left: the persons, the groups, the title. */
final class TextTraits {
    private static final KindNames GROUP = new KindNames("group ");
    private static final KindNames PLURAL = new KindNames("plural ");
    private static final KindNames ANY = new KindNames("any ");
    private static final KindNames TITLE = new KindNames("title ");
    private static final KindNames SHARE = new KindNames("share ");

    private TextTraits() {}

    /** What the rules give to the groups, and to the person whom they give most. */
    record Points(double groups, double best) {}

    /**
     * The traits of a text, always in the same order.
     *
     * @param persons how likely each person left, highest first
     * @param points what the rules give, as shares of what is needed
     */
    static Traits of(TextSigns signs, List<Double> persons, Points points, Events events) {
        Traits out = new Traits();
        double best = persons.isEmpty() ? 0 : persons.get(0);
        out.add("best", persons.isEmpty() ? -4 : Math.log((best + 0.02) / (1.02 - best)));
        out.add("nobody", persons.isEmpty());
        out.add("second", persons.size() > 1 ? persons.get(1) : 0);
        out.add("group points", Math.min(2, points.groups()));
        out.add("enough group points", points.groups() >= 1);
        out.add("enough points", points.best() >= 1);
        double length = Math.max(4, signs.length());
        for (SignKind kind : SignKind.values()) {
            out.add(GROUP.of(kind), signs.ofGroup(kind));
            out.add(PLURAL.of(kind), signs.ofPlural(kind));
            out.add(ANY.of(kind), signs.has(kind));
            out.add(TITLE.of(kind), signs.titled(kind));
            out.add(SHARE.of(kind), Math.min(2, signs.count(kind) / length));
        }
        int named = signs.named().cardinality();
        int others = signs.others().cardinality();
        out.add("named", named / (double) signs.length());
        out.add("others", others / (double) signs.length());
        out.add("others more", others > named);
        out.add("plural", signs.plural().cardinality() / (double) signs.length());
        out.add("length", Math.min(30, signs.length()) / 30.0);
        events.addOfText(out);
        return out;
    }
}
