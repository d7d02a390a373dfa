/** Transactions on PostgreSQL, and statements whose parameters are whole columns. */
@NullMarked
package org.testimony.stats.database;

import org.jspecify.annotations.NullMarked;
