package org.testimony.classify.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Mention;

/**
 * A mention in the ledger, with the judgement that put it where it is.
 *
 * @param score how sure that judgement was; 1 for the mention that founded the person
 * @param why the features or the decision that decided
 * @param home the person to whom it belongs apart from merges: where it goes back to when a merge is undone; absent while
 *     that is {@code person}
 * @param former other persons who once held it, so that an erasure reaches what was told of them
 */
public record MentionEntry(
        ReportedMention reported,
        DefectorId person,
        double score,
        List<String> why,
        @Nullable DefectorId home,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DefectorId> former) {
    public MentionEntry {
        why = List.copyOf(why);
        former = List.copyOf(former);
        home = person.equals(home) ? null : home;
    }

    /** A mention that was never anywhere else. */
    static MentionEntry first(ReportedMention reported, DefectorId person, double score, List<String> why) {
        return new MentionEntry(reported, person, score, why, null, List.of());
    }

    MentionId id() {
        return reported.id();
    }

    DefectorId homeOrPerson() {
        return home == null ? person : home;
    }

    /** Everyone who holds or held it. */
    Stream<DefectorId> holders() {
        return Stream.concat(Stream.of(person), former.stream()).distinct();
    }

    MentionEntry saying(ReportedMention now) {
        return new MentionEntry(now, person, score, why, home, former);
    }

    MentionEntry judged(double nowScore, List<String> nowWhy) {
        return new MentionEntry(reported, person, nowScore, nowWhy, home, former);
    }

    MentionEntry heldBy(DefectorId now, DefectorId nowHome) {
        List<DefectorId> others = holders().filter(p -> !p.equals(now)).toList();
        return new MentionEntry(reported, now, score, why, nowHome, others);
    }

    /** What other services are told. */
    public Mention mention() {
        return Mention.resolved(
                reported.reading(), reported.article(), reported.story(), reported.publishedAt(), person, score, why);
    }
}
