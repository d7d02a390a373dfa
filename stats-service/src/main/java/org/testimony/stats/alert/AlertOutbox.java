package org.testimony.stats.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Takes notices on their way, inside the transaction that stores the alerts. */
public interface AlertOutbox {
    /**
     * Keeps the notices for their receivers; nothing is sent before the transaction of the connection has committed.
     *
     * @throws SQLException when they cannot be kept; the alerts are then not stored either and are found again
     */
    void add(Connection connection, List<AlertNotice> notices) throws SQLException;
}
