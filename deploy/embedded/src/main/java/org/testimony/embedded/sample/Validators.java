package org.testimony.embedded.sample;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The two marks by which a client asks whether a feed has changed (RFC 9110, 13.1). */
record Validators(String etag, String lastModified) {

    static Validators of(String version, Instant modified) {
        return new Validators(
                '"' + version + '"', DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)));
    }

    /** Whether the client has this version; the entity tag decides when it sends one, the date otherwise. */
    boolean match(Headers request) {
        List<String> tags = request.getOrDefault("If-None-Match", List.of());
        if (!tags.isEmpty()) {
            return tags.stream()
                    .flatMap(line -> Stream.of(line.split(",")))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag));
        }
        return lastModified.equals(request.getFirst("If-Modified-Since"));
    }
}
