package org.testimony.classify.identity;

import java.util.List;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Mention;

/**
 * A mention in the ledger, with the judgement that put it where it is.
 *
 * @param score how sure that judgement was; 1 for the mention that founded the person
 * @param why the features that decided
 */
public record MentionEntry(ReportedMention reported, DefectorId person, double score, List<String> why) {
    public MentionEntry {
        why = List.copyOf(why);
    }

    MentionId id() {
        return reported.id();
    }

    /** What other services are told. */
    public Mention mention() {
        return Mention.resolved(
                reported.reading(), reported.article(), reported.story(), reported.publishedAt(), person, score, why);
    }
}
