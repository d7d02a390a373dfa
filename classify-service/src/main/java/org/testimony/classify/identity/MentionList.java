package org.testimony.classify.identity;

import java.util.List;
import java.util.stream.Stream;
import org.testimony.contract.id.MentionId;

/** The mentions in one block, in order of arrival. */
public record MentionList(List<MentionId> mentions) {
    public MentionList {
        mentions = List.copyOf(mentions);
    }

    MentionList plus(MentionId mention) {
        return new MentionList(
                Stream.concat(mentions.stream(), Stream.of(mention)).distinct().toList());
    }

    MentionList minus(MentionId mention) {
        return new MentionList(mentions.stream().filter(m -> !m.equals(mention)).toList());
    }
}
