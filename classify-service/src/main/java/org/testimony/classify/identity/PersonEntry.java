package org.testimony.classify.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.PublishedState;
import org.testimony.contract.person.Status;

/**
 * A person in the ledger. A person who was merged or lost all mentions keeps a short entry, so that revisions go on
 * counting if the judgement is revoked.
 *
 * @param founded arrival of the first mention; of two persons found to be one, the older keeps its id
 * @param revision how often the person was told to other services
 * @param mergedInto present exactly when status is merged
 * @param apart persons with a mention that matches one of these mentions, kept apart by a contradiction or a decision
 * @param links the surest hints at persons who may be the same, bounded
 * @param listedBy persons who hold a link to this one, so that it can be found when this one changes
 * @param absorbed persons who were merged into this one
 * @param decisions what analysts decided about these mentions and is in force
 * @param published how those behind these mentions stood at each date of publication
 */
public record PersonEntry(
        long founded,
        int revision,
        Status status,
        @Nullable DefectorId mergedInto,
        List<MentionId> mentions,
        List<DefectorId> apart,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PossibleLink> links,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DefectorId> listedBy,
        List<DefectorId> absorbed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DecisionId> decisions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PublishedState> published) {
    public PersonEntry {
        mentions = List.copyOf(mentions);
        apart = List.copyOf(apart);
        links = List.copyOf(links);
        listedBy = List.copyOf(listedBy);
        absorbed = List.copyOf(absorbed);
        decisions = List.copyOf(decisions);
        published = List.copyOf(published);
    }

    static PersonEntry foundedAt(long arrival) {
        return new PersonEntry(
                arrival, 0, Status.SUGGESTED, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Whether somebody is behind this id now. */
    boolean isActive() {
        return !mentions.isEmpty();
    }

    List<DefectorId> possiblySame() {
        return links.stream()
                .map(PossibleLink::person)
                .sorted(Comparator.comparing(DefectorId::value))
                .toList();
    }

    /** What others are told, beside what the mentions say. */
    List<Object> told() {
        return List.of(status, Optional.ofNullable(mergedInto), mentions, links, decisions, published);
    }

    PersonEntry toldOnceMore() {
        return new PersonEntry(
                founded, revision + 1, status, mergedInto, mentions, apart, links, listedBy, absorbed, decisions, published);
    }

    PersonEntry holding(List<MentionId> now, List<DefectorId> nowApart) {
        return new PersonEntry(
                founded,
                revision,
                status == Status.MERGED ? Status.SUGGESTED : status,
                null,
                now,
                nowApart,
                links,
                listedBy,
                absorbed,
                decisions,
                published);
    }

    PersonEntry decided(Status now, List<DecisionId> inForce) {
        return new PersonEntry(founded, revision, now, mergedInto, mentions, apart, links, listedBy, absorbed, inForce, published);
    }

    PersonEntry linkedTo(List<PossibleLink> now) {
        return new PersonEntry(
                founded, revision, status, mergedInto, mentions, apart, now, listedBy, absorbed, decisions, published);
    }

    PersonEntry listedBy(List<DefectorId> now) {
        return new PersonEntry(founded, revision, status, mergedInto, mentions, apart, links, now, absorbed, decisions, published);
    }

    PersonEntry publishedAs(List<PublishedState> now) {
        return new PersonEntry(
                founded, revision, status, mergedInto, mentions, apart, links, listedBy, absorbed, decisions, now);
    }

    PersonEntry absorbing(List<DefectorId> now) {
        return new PersonEntry(founded, revision, status, mergedInto, mentions, apart, links, listedBy, now, decisions, published);
    }

    PersonEntry mergedInto(DefectorId other) {
        return gone(Status.MERGED, other, List.of());
    }

    /** Nobody is left behind this id. */
    PersonEntry rejected() {
        return gone(Status.REJECTED, null, absorbed);
    }

    private PersonEntry gone(Status now, @Nullable DefectorId into, List<DefectorId> kept) {
        return new PersonEntry(
                founded, revision, now, into, List.of(), List.of(), List.of(), List.of(), kept, List.of(), List.of());
    }
}
