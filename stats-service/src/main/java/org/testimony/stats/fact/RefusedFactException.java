package org.testimony.stats.fact;

/** The database refuses the data itself, so trying again cannot help. */
final class RefusedFactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sqlState says which rule was broken, without any content */
    RefusedFactException(String sqlState) {
        super("PostgreSQL refuses the value, SQL state " + sqlState);
    }
}
