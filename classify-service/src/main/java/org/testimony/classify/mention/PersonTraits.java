package org.testimony.classify.mention;

import java.util.BitSet;
import java.util.List;
import org.testimony.classify.text.Document;

/** What a text says for and against one person's having left, as numbers between -1 and 2. */
final class PersonTraits {
    private static final SignKind[] KINDS = SignKind.values();
    private static final List<SignKind> REPEATED = List.of(
            SignKind.SLIPPED,
            SignKind.PRESENTED,
            SignKind.RETURNED,
            SignKind.BELONGED,
            SignKind.MOVED,
            SignKind.MEMBER);
    private static final KindNames OWN = new KindNames("own ");
    private static final KindNames OFTEN = new KindNames("often ");
    private static final KindNames NEAR = new KindNames("near ");
    private static final KindNames ANY = new KindNames("any ");
    private static final KindNames TITLE = new KindNames("title ");
    private static final KindNames SHARE = new KindNames("share ");

    private final Document document;
    private final TextSigns signs;
    private final Events events;
    private final Standing standing;
    private final Ways ways;

    PersonTraits(Document document, Cast cast, TextSigns signs, Events events) {
        this.document = document;
        this.signs = signs;
        this.events = events;
        this.standing = new Standing(document, cast);
        this.ways = new Ways(document, cast, signs.ofGroups());
    }

    /** The traits of a person, always in the same order. */
    Traits of(Person person, double points, boolean barred) {
        Traits out = new Traits();
        BitSet mine = sentences(person);
        out.add("points", Math.min(2, points));
        out.add("barred", barred);
        out.add("enough points", points >= 1 && !barred);
        standing.add(person, document, out);
        addKinds(person, mine, out);
        addWays(person, out);
        ways.add(person, mine, out);
        addNames(mine, out);
        events.addOf(mine, out);
        return out;
    }

    private BitSet sentences(Person person) {
        BitSet out = new BitSet();
        person.references().forEach(r -> out.set(document.sentenceOf(r.first()).index()));
        return out;
    }

    private void addKinds(Person person, BitSet mine, Traits out) {
        double length = Math.max(4, signs.length());
        for (SignKind kind : KINDS) {
            out.add(OWN.of(kind), person.has(kind));
            out.add(NEAR.of(kind), signs.within(kind, mine));
            out.add(ANY.of(kind), signs.has(kind));
            out.add(TITLE.of(kind), signs.titled(kind));
            out.add(SHARE.of(kind), Math.min(2, signs.count(kind) / length));
        }
        for (SignKind kind : REPEATED) {
            out.add(OFTEN.of(kind), Math.min(4, person.signs(kind).size()) / 4.0);
        }
    }

    /** Ways out together, with belonging, and whether they come last. */
    private void addWays(Person person, Traits out) {
        int kinds = 0;
        int lastWay = -1;
        int lastBar = -1;
        boolean anyWay = false;
        for (SignKind kind : KINDS) {
            boolean way = kind.leaving() || kind.wayOut();
            kinds += way && person.has(kind) ? 1 : 0;
            anyWay |= way && person.has(kind);
            lastWay = way ? Math.max(lastWay, last(person, kind)) : lastWay;
            lastBar = kind.bar() ? Math.max(lastBar, last(person, kind)) : lastBar;
        }
        boolean belongs = person.has(SignKind.MEMBER) || person.has(SignKind.BELONGED);
        boolean anybody = signs.has(SignKind.MEMBER) || signs.has(SignKind.BELONGED);
        out.add("ways", Math.min(4, kinds) / 4.0);
        out.add("way and belonging", kinds > 0 && belongs);
        out.add("way and somebody's belonging", anyWay && anybody);
        out.add("way comes last", lastWay > lastBar);
    }

    private int last(Person person, SignKind kind) {
        return person.signs(kind).stream()
                .mapToInt(s -> document.sentenceOf(s.first()).index())
                .max()
                .orElse(-1);
    }

    private void addNames(BitSet mine, Traits out) {
        double length = signs.length();
        double all = Math.max(1, mine.cardinality());
        out.add("named", signs.named().cardinality() / length);
        out.add("others", signs.others().cardinality() / length);
        out.add("others more", signs.others().cardinality() > signs.named().cardinality());
        out.add("own named", both(mine, signs.named()) / all);
        out.add("own others", both(mine, signs.others()) / all);
        out.add("own plural", both(mine, signs.plural()) / all);
        out.add("length", Math.min(30, length) / 30);
    }

    private static int both(BitSet a, BitSet b) {
        BitSet out = (BitSet) a.clone();
        out.and(b);
        return out.cardinality();
    }
}
