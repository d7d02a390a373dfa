package org.testimony.classify.identity;

import java.util.List;
import org.testimony.contract.id.MentionId;
import org.testimony.contract.person.Defector;
import org.testimony.contract.person.Mention;

/** What changed with one article: mentions with a new person or content, mentions that are gone, persons. */
public record IdentityChanges(List<Mention> mentions, List<MentionId> withdrawn, List<Defector> persons) {
    public IdentityChanges {
        mentions = List.copyOf(mentions);
        withdrawn = List.copyOf(withdrawn);
        persons = List.copyOf(persons);
    }
}
