package org.testimony.classify.identity.decision;

import org.testimony.classify.table.MemoryTable;
import org.testimony.classify.table.Table;
import org.testimony.contract.id.DecisionId;
import org.testimony.contract.id.DefectorId;

/**
 * What is remembered of decisions.
 *
 * @param decisions every decision as it came last, without its note; removed when it is withdrawn and nothing revokes it
 * @param bySubject which decisions name a subject, whether or not the subject has appeared yet
 */
public record DecisionTables(Table<DecisionId, DecisionEntry> decisions, Table<DefectorId, DecisionList> bySubject) {
    /** Tables that live as long as the program. */
    public static DecisionTables inMemory() {
        return new DecisionTables(new MemoryTable<>(), new MemoryTable<>());
    }
}
