package org.testimony.stats.http;

/** A request that cannot be answered as it was asked; becomes an RFC 9457 problem. The detail says what to do. */
public final class HttpProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int CHANGED = 412;
    private static final int BUSY = 503;

    private final int status;
    private final String title;

    private HttpProblem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    public static HttpProblem badRequest(String detail) {
        return new HttpProblem(BAD_REQUEST, "The request cannot be read", detail);
    }

    public static HttpProblem notFound(String detail) {
        return new HttpProblem(NOT_FOUND, "Not found", detail);
    }

    public static HttpProblem conflict(String detail) {
        return new HttpProblem(CONFLICT, "Not as things stand", detail);
    }

    /** What was to be changed is another by now. */
    public static HttpProblem changed(String detail) {
        return new HttpProblem(CHANGED, "Somebody was faster", detail);
    }

    public static HttpProblem busy(String detail) {
        return new HttpProblem(BUSY, "Not now", detail);
    }

    int status() {
        return status;
    }

    HttpProblemBody body() {
        return new HttpProblemBody("about:blank", title, status, String.valueOf(getMessage()));
    }
}
