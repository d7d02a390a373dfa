package org.testimony.ingest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem.
 *
 * @param detail what is wrong and what to do; never repeats the input
 * @param line the line of a bulk post that it is about, counted from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable Long line) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that is not about a line. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("urn:testimony:problem:" + code, title, status, detail, null);
    }

    /** Input that cannot be used. */
    public static Problem invalid(String code, String detail) {
        return of(400, code, "The request cannot be used", detail);
    }

    /** Something that does not exist. */
    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", "There is no such " + what + ".");
    }

    /** Nothing was stored; the same request can be sent again. */
    public static Problem tryAgain() {
        return of(
                503,
                "database-away",
                "Not stored",
                "The database did not take the article. Nothing was stored; post it again in a moment.");
    }

    /** The word at the end of the type, under which it is counted. */
    String code() {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The same problem, about a line. */
    public Problem atLine(long number) {
        return new Problem(type, title, status, detail, number);
    }
}
