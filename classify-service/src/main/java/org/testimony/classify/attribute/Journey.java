package org.testimony.classify.attribute;

import java.util.Optional;
import java.util.Set;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Sentence;

/** Reads the last place outside the war that a person is said to have come to; the way in does not count. */
final class Journey {
    private static final Set<String> CAME = Set.of(
            "landed",
            "returned",
            "returns",
            "flown",
            "home",
            "back",
            "reached",
            "crossed",
            "arrived",
            "fled",
            "got",
            "drove",
            "walked",
            "coach",
            "came",
            "smuggled",
            "sent",
            "deported",
            "extradited",
            "surrendered",
            "arrested",
            "escaped",
            "driven",
            "made",
            "refuge",
            "asylum",
            "out",
            "away",
            "repatriated",
            "slipped",
            "ferried",
            "floh",
            "geflohen",
            "zuruckgekehrt",
            "zuruck",
            "rentre",
            "rentree",
            "revenu",
            "revenue",
            "enfuie",
            "enfui",
            "expulse",
            "conduit",
            "huyo",
            "cruzo",
            "regreso",
            "volvio",
            "presento",
            "tornato",
            "tornata",
            "fuggito",
            "fuggita",
            "passato",
            "gevlucht",
            "teruggekeerd",
            "kabur",
            "kembali",
            "pulang",
            "dipulangkan",
            "lolos",
            "kacti",
            "dondu",
            "هرب",
            "هربت",
            "عاد",
            "عادت",
            "عبر",
            "لجا",
            "سلكت",
            "فر",
            "فرت",
            "teslim",
            "ran",
            "rang",
            "free",
            "hitched",
            "bus",
            "lodging",
            "gave");
    private static final Set<String> TO = Set.of(
            "to", "in", "into", "at", "for", "nach", "en", "a", "naar", "ke", "الي", "au", "vers", "over", "near",
            "from", "من", "via", "dans", "bei", "bij", "di");
    private static final Set<String> TRANSIT =
            Set.of("embassy", "consulate", "mission", "embassies", "botschaft", "consulat", "ambassade");
    private static final Set<String> WAY_IN =
            Set.of("flew", "travelled", "traveled", "went", "left", "joined", "moved");
    private static final int REACH = 10;

    private final Document document;
    private final Focus focus;

    Journey(Document document, Focus focus) {
        this.document = document;
        this.focus = focus;
    }

    Optional<String> last() {
        Optional<String> last = Optional.empty();
        for (Sentence sentence : focus.wider()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                boolean came = CAME.contains(document.token(i).folded()) || document.has(i, "reached");
                Optional<String> where = came && focus.on(i) ? goal(i, sentence) : Optional.empty();
                last = where.isPresent() ? where : last;
            }
        }
        return last;
    }

    private Optional<String> goal(int verb, Sentence sentence) {
        for (int i = verb + 1; i < Math.min(verb + REACH, sentence.end()); i++) {
            if (WAY_IN.contains(document.token(i).folded())) {
                return Optional.empty();
            }
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent() && !Places.war(document, where.get().value())) {
                return isGoal(verb, i) ? where.map(Hit::value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isGoal(int verb, int place) {
        boolean from = document.is(place - 1, "from")
                || document.is(place - 1, "of")
                || document.is(place - 1, "aus")
                || document.is(place - 1, "من");
        boolean to = TO.contains(document.token(place - 1).folded())
                || TO.contains(document.token(Math.max(verb, place - 2)).folded())
                || document.is(verb, "reached")
                || document.is(verb, "crossed")
                || document.is(verb, "arrested")
                || document.language().equals("tr")
                || document.language().equals("ar");
        boolean transit = false;
        for (int i = verb; i < place; i++) {
            transit |= TRANSIT.contains(document.token(i).folded());
        }
        return to && !from && !transit;
    }
}
