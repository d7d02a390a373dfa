package org.testimony.access.rule;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.testimony.access.user.Role;

/**
 * Who may make some calls.
 *
 * @param methods HTTP methods; HEAD and OPTIONS go with GET
 * @param path the whole path has to match
 * @param needed the role that is needed at least; empty when everybody may
 */
public record AccessRule(Set<String> methods, Pattern path, Optional<Role> needed) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Everybody may read there. */
    public static AccessRule open(String path) {
        return new AccessRule(READING, Pattern.compile(path), Optional.empty());
    }

    /** Who has that role may read there. */
    public static AccessRule reading(String path, Role needed) {
        return new AccessRule(READING, Pattern.compile(path), Optional.of(needed));
    }

    /** Who has that role may change something there. */
    public static AccessRule writing(String path, Role needed) {
        return new AccessRule(WRITING, Pattern.compile(path), Optional.of(needed));
    }

    /** Everybody may call this, in these ways. */
    public static AccessRule open(String path, String... methods) {
        return new AccessRule(Set.of(methods), Pattern.compile(path), Optional.empty());
    }

    boolean isAbout(String method, String asked) {
        return methods.contains(method) && path.matcher(asked).matches();
    }

    /** Whether a method only reads. */
    public static boolean reads(String method) {
        return READING.contains(method);
    }
}
