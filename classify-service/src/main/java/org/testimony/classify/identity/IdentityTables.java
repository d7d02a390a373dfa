package org.testimony.classify.identity;

import org.testimony.classify.identity.decision.DecisionTables;
import org.testimony.classify.identity.match.BlockingKey;
import org.testimony.classify.table.MemoryTable;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.DefectorId;
import org.testimony.contract.id.MentionId;

/**
 * What the ledger remembers.
 *
 * @param mentions every mention that an article reports now; removed when the article no longer does
 * @param blocks the mentions under each blocking key; removed with the last mention
 * @param persons every person there ever was; never removed, since ids are stable
 * @param founders the mention that each person's id is made from; removed with the mention
 * @param decisions what analysts decided
 */
public record IdentityTables(
        Table<MentionId, MentionEntry> mentions,
        Table<BlockingKey, MentionList> blocks,
        Table<DefectorId, PersonEntry> persons,
        Table<DefectorId, MentionId> founders,
        DecisionTables decisions) {
    /** Tables that live as long as the program. */
    public static IdentityTables inMemory() {
        return new IdentityTables(
                new MemoryTable<>(),
                new MemoryTable<>(),
                new MemoryTable<>(),
                new MemoryTable<>(),
                DecisionTables.inMemory());
    }
}
