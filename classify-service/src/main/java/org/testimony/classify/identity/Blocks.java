package org.testimony.classify.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.testimony.classify.identity.match.BlockingKey;
import org.testimony.classify.identity.match.MentionFacts;
import org.testimony.classify.identity.particular.NameBucket;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.MentionId;

/** Finds the mentions that share a blocking key, so that not every pair of mentions is compared. */
final class Blocks {
    // Nobody is looked up under these keys but by an erasure.
    private static final String NAMING = "beside:";
    private static final String SILENCED = "erased:";

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
        for (BlockingKey key : written(facts)) {
            MentionList block = blocks.get(key);
            blocks.put(key, block == null ? new MentionList(List.of(id)) : block.plus(id));
        }
    }

    /** The mentions beside whose person a name with a rare word of this bucket is told. */
    List<MentionId> naming(NameBucket bucket) {
        MentionList naming = blocks.get(new BlockingKey(NAMING + bucket.digits()));
        return naming == null ? List.of() : naming.mentions();
    }

    /** From now on no name of this bucket may be told beside anybody; never taken back, as an erasure is not. */
    void silence(NameBucket bucket) {
        blocks.put(new BlockingKey(SILENCED + bucket.digits()), new MentionList(List.of()));
    }

    boolean isSilenced(NameBucket bucket) {
        return blocks.get(new BlockingKey(SILENCED + bucket.digits())) != null;
    }

    void remove(MentionFacts facts) {
        for (BlockingKey key : written(facts)) {
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

    /** The blocks of a mention, and under which names it is found when their bearers are erased. */
    private static List<BlockingKey> written(MentionFacts facts) {
        List<BlockingKey> keys = new ArrayList<>(facts.blocks());
        facts.namesBeside().forEach(bucket -> keys.add(new BlockingKey(NAMING + bucket.digits())));
        return keys;
    }
}
