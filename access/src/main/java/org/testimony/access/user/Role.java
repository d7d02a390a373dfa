package org.testimony.access.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody is trusted with. Each of the first three may do what the one before it may; a poster may only post. */
public enum Role {
    /** Reads everything, changes nothing. */
    VIEWER,
    /** Also decides about persons, acknowledges alerts and silences them. */
    ANALYST,
    /** Also changes rules, receivers and feeds, and posts articles. */
    ADMIN,
    /** A program that posts articles and does nothing else. */
    POSTER;

    /** The word for it in files, addresses and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether who has this role may do what needs the other. */
    public boolean covers(Role needed) {
        return this == needed || this == ADMIN || this == ANALYST && needed == VIEWER;
    }

    /**
     * The role of that word.
     *
     * @throws IllegalArgumentException which tells the words there are
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a role is one of "
                        + Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "))));
    }
}
