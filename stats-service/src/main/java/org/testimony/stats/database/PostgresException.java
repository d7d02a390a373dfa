package org.testimony.stats.database;

import java.sql.SQLException;

/** The database failed. The message holds the SQL state and never any content. */
public final class PostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int CLASS_LENGTH = 2;

    private final String sqlState;

    private PostgresException(String sqlState, Throwable cause) {
        super("PostgreSQL failed with SQL state " + sqlState, cause);
        this.sqlState = sqlState;
    }

    static PostgresException of(SQLException failure) {
        return new PostgresException(String.valueOf(failure.getSQLState()), failure);
    }

    /** The SQL failure behind an exception, or the exception itself when there is none. */
    static RuntimeException orSame(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return failure;
    }

    /** Five characters, or "null" when the connection itself failed. */
    public String sqlState() {
        return sqlState;
    }

    /** Whether it may help to try again: connections (08), resources (53), shutdowns and time limits (57), conflicts (40). */
    public boolean isOutage() {
        return switch (sqlClass()) {
            case "08", "53", "57", "40", "25", "55", "nu" -> true;
            default -> false;
        };
    }

    /** Whether the values are at fault: data exceptions (22), broken constraints (23), sizes over a limit (54). */
    public boolean isRefusal() {
        return switch (sqlClass()) {
            case "22", "23", "54" -> true;
            default -> false;
        };
    }

    private String sqlClass() {
        return sqlState.substring(0, Math.min(CLASS_LENGTH, sqlState.length()));
    }
}
