package org.testimony.classify.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Status;

/**
 * A person in the ledger. A person who was merged or lost all mentions keeps a short entry, so that revisions go on
 * counting if the judgement is revoked.
 *
 * @param founded arrival of the first mention; of two persons found to be one, the older keeps its id
 * @param revision how often the person was told to other services
 * @param mergedInto present exactly when status is merged
 * @param apart persons with a mention that matches one of these mentions, kept apart by a contradiction
 * @param unsure persons who may be the same, as far as the bounded list goes
 * @param absorbed persons who were merged into this one
 */
public record PersonEntry(
        long founded,
        int revision,
        Status status,
        @Nullable DefectorId mergedInto,
        List<MentionId> mentions,
        List<DefectorId> apart,
        List<DefectorId> unsure,
        List<DefectorId> absorbed) {
    public PersonEntry {
        mentions = List.copyOf(mentions);
        apart = List.copyOf(apart);
        unsure = List.copyOf(unsure);
        absorbed = List.copyOf(absorbed);
    }

    static PersonEntry foundedAt(long arrival) {
        return new PersonEntry(arrival, 0, Status.SUGGESTED, null, List.of(), List.of(), List.of(), List.of());
    }

    boolean isActive() {
        return status == Status.SUGGESTED;
    }

    PersonEntry told() {
        return new PersonEntry(founded, revision + 1, status, mergedInto, mentions, apart, unsure, absorbed);
    }

    PersonEntry holding(List<MentionId> now, List<DefectorId> nowApart) {
        return new PersonEntry(founded, revision, Status.SUGGESTED, null, now, nowApart, unsure, absorbed);
    }

    PersonEntry unsureOf(List<DefectorId> now) {
        return new PersonEntry(founded, revision, status, mergedInto, mentions, apart, now, absorbed);
    }

    PersonEntry absorbing(List<DefectorId> now) {
        return new PersonEntry(founded, revision, status, mergedInto, mentions, apart, unsure, now);
    }

    PersonEntry mergedInto(DefectorId other) {
        return new PersonEntry(founded, revision, Status.MERGED, other, List.of(), List.of(), List.of(), List.of());
    }

    PersonEntry rejected() {
        return new PersonEntry(founded, revision, Status.REJECTED, null, List.of(), List.of(), List.of(), absorbed);
    }
}
