package org.testimony.access.user;

import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name the account id, which decisions and changes carry: never a person's name
 */
public record Account(String name, Role role, PasswordHash password) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "an account id has up to 64 letters, digits, dots, dashes, @ and begins with a letter or digit");
        }
    }

    /** Whether this can be an account's id. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The line that stands for it in the users' file. */
    String line() {
        return name + ":" + role.code() + ":" + password;
    }

    /**
     * The account of a line.
     *
     * @throws IllegalArgumentException when the line is none
     */
    static Account of(String line) {
        String[] parts = line.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a line looks like NAME:ROLE:HASH");
        }
        return new Account(parts[0], Role.of(parts[1]), PasswordHash.parse(parts[2]));
    }
}
