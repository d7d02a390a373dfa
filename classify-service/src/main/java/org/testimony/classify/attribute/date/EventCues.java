package org.testimony.classify.attribute.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.testimony.classify.attribute.Spot;
import org.testimony.classify.attribute.date.EventCue.Act;
import org.testimony.classify.text.Document;
import org.testimony.classify.text.Hit;
import org.testimony.classify.text.Match;
import org.testimony.classify.text.Sentence;
import org.testimony.classify.text.Vocabulary;

/** Finds the acts that dates can belong to; which way somebody moved is told by where to. */
final class EventCues {
    private static final Set<String> LEAVING_WORDS = Set.of("left", "leaves", "leave", "leaving");
    private static final Set<String> TOWARDS = Set.of("to", "into", "towards", "near", "up", "a", "by");
    private static final int DESTINATION = 4;

    private final Vocabulary vocabulary;

    EventCues(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The acts of a sentence in order of place; proofs of leaving are acts of leaving. */
    List<EventCue> in(Document document, Sentence sentence, List<Spot> proofs) {
        List<EventCue> out = new ArrayList<>();
        for (Act act : Act.values()) {
            for (Match match : vocabulary.patterns(act.patterns()).in(document, sentence)) {
                add(turned(document, new EventCue(act, match.first(), match.end())), out);
            }
        }
        for (Spot proof : proofs) {
            boolean here = proof.first() >= sentence.first() && proof.first() < sentence.end();
            boolean known = out.stream().anyMatch(c -> c.first() < proof.end() && proof.first() < c.end());
            if (here && !known && !document.is(proof.first(), "made")) {
                add(turned(document, new EventCue(Act.LEFT, proof.first(), proof.end())), out);
            }
        }
        out.sort(Comparator.comparingInt(EventCue::first));
        return out;
    }

    /** Of two cues on the same words the first found stays, unless the second covers more. */
    private static void add(EventCue cue, List<EventCue> out) {
        Optional<EventCue> same = out.stream()
                .filter(c -> c.first() < cue.end() && cue.first() < c.end())
                .findFirst();
        boolean longer =
                same.filter(c -> cue.end() - cue.first() > c.end() - c.first()).isPresent();
        if (longer) {
            out.remove(same.get());
        }
        if (same.isEmpty() || longer) {
            out.add(cue);
        }
    }

    /** "Crossed into Syria" is a way in, "left Germany" as well, "left Raqqa" is a way out. */
    private static EventCue turned(Document document, EventCue cue) {
        if (!cue.act().out()) {
            return cue;
        }
        if (fromOthers(document, cue.end()) || ofMany(document, cue.first())) {
            return new EventCue(Act.OTHER, cue.first(), cue.end());
        }
        String word = document.token(cue.first()).folded();
        int end = Math.min(
                cue.end() + DESTINATION, document.sentenceOf(cue.first()).end());
        for (int i = cue.first() + 1; i < end; i++) {
            Optional<Hit> where = document.hit(i, "where");
            if (where.isPresent()) {
                boolean war = document.territory().contains(where.get().value());
                boolean goal = goal(document, i);
                boolean from = document.is(i - 1, "from") && !war && word.equals("crossed");
                boolean in = from
                        || (LEAVING_WORDS.contains(word)
                                ? !war && i - cue.first() <= 2 || goal && war
                                : goal
                                        && document.territory()
                                                        .indexOf(where.get().value())
                                                == 0);
                return in ? new EventCue(Act.JOINED, cue.first(), cue.end()) : cue;
            }
        }
        return cue;
    }

    /** "deserted the air force": another army is left, not the organisation. */
    private static boolean fromOthers(Document document, int end) {
        for (int i = end; i < Math.min(end + 4, document.size()); i++) {
            if (document.has(i, "other-org") || document.has(i, "army")) {
                return true;
            }
            if (!document.token(i).word() || TOWARDS.contains(document.token(i).folded())) {
                return false;
            }
        }
        return false;
    }

    /** "twenty men have returned": said of many, not of the person. */
    private static boolean ofMany(Document document, int first) {
        for (int i = first - 1; i >= Math.max(0, first - 3); i--) {
            if (document.has(i, "group-people")) {
                return document.hit(Math.max(0, i - 1), "numbers").isPresent() || document.is(i - 1, "many");
            }
        }
        return false;
    }

    private static boolean goal(Document document, int where) {
        return document.is(where - 1, "to") || document.is(where - 1, "into") || document.is(where - 1, "for");
    }
}
