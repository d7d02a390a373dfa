package org.testimony.classify.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.testimony.classify.identity.decision.Correctable;
import org.testimony.classify.identity.decision.Corrections;
import org.testimony.classify.identity.decision.DecisionBook;
import org.testimony.classify.identity.fusion.CountedAttributes;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.contract.decision.Decision;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.CountryCode;
import org.testimony.contract.person.DateRange;
import org.testimony.contract.person.Gender;
import org.testimony.contract.person.PublishedState;

/** A person as known at some time, while that time goes on. Its mentions are given by their place in the order of publication. */
final class PastPerson {
    private final MentionId key;
    private final List<Integer> members = new ArrayList<>();
    private final CountedAttributes attributes = new CountedAttributes();
    private final Set<DecisionId> decisions = new LinkedHashSet<>();

    PastPerson(MentionId key) {
        this.key = key;
    }

    MentionId key() {
        return key;
    }

    List<Integer> members() {
        return members;
    }

    BitSet set() {
        BitSet set = new BitSet();
        members.forEach(set::set);
        return set;
    }

    void add(int place, MentionFacts mention, List<DecisionId> named) {
        members.add(place);
        attributes.add(mention.reading(), mention.story());
        decisions.addAll(named);
    }

    void addAll(PastPerson other) {
        members.addAll(other.members);
        attributes.addAll(other.attributes);
        decisions.addAll(other.decisions);
    }

    /** How the person stands, as decisions in force now say. */
    PublishedState state(Instant from, DecisionBook book) {
        List<Decision> inForce = decisions.isEmpty() ? List.of() : book.inForce(List.copyOf(decisions));
        Map<Correctable, Decision> corrected = Corrections.newest(inForce);
        return new PublishedState(
                from,
                key,
                Standings.status(inForce),
                members.size(),
                held(Correctable.NATIONALITY, corrected, attributes.nationality(), CountryCode.class),
                held(Correctable.GENDER, corrected, attributes.gender(), Gender.class),
                held(Correctable.ROLE, corrected, attributes.role(), String.class),
                held(Correctable.RESIDENCE, corrected, attributes.residence(), CountryCode.class),
                held(Correctable.DEFECTED, corrected, attributes.defected(), DateRange.class),
                attributes.narratives(),
                List.of());
    }

    private static <T> @Nullable T held(
            Correctable attribute, Map<Correctable, Decision> corrected, @Nullable T told, Class<T> type) {
        return Corrections.value(attribute, corrected.get(attribute), told, type);
    }
}
