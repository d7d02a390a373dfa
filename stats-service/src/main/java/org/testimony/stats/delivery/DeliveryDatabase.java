package org.testimony.stats.delivery;

import org.testimony.stats.database.PostgresTransactions;

/** Where deliveries are kept. */
public interface DeliveryDatabase {
    /** Commits what the work does, or nothing of it. */
    <T> T commit(PostgresTransactions.Work<T> work);
}
