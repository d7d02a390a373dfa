package org.testimony.classify.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.identity.match.BlockingKey;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.MentionId;

/** Finds the mentions that share a blocking key, so that not every pair of mentions is compared. */
final class Blocks {
    private final Table<BlockingKey, MentionList> blocks;

    Blocks(Table<BlockingKey, MentionList> blocks) {
        this.blocks = blocks;
    }

    /** The other mentions that share a key with this one. */
    Set<MentionId> candidates(MentionFacts facts) {
        Set<MentionId> candidates = new LinkedHashSet<>();
        for (BlockingKey key : facts.blocks()) {
            MentionList block = blocks.get(key);
            if (block != null) {
                candidates.addAll(block.mentions());
            }
        }
        candidates.remove(facts.reading().mentionId());
        return candidates;
    }

    void add(MentionFacts facts) {
        MentionId id = facts.reading().mentionId();
        for (BlockingKey key : facts.blocks()) {
            MentionList block = blocks.get(key);
            blocks.put(key, block == null ? new MentionList(List.of(id)) : block.plus(id));
        }
    }

    void remove(MentionFacts facts) {
        for (BlockingKey key : facts.blocks()) {
            MentionList block = blocks.get(key);
            if (block == null) {
                continue;
            }
            MentionList rest = block.minus(facts.reading().mentionId());
            if (rest.mentions().isEmpty()) {
                blocks.remove(key);
            } else {
                blocks.put(key, rest);
            }
        }
    }
}
