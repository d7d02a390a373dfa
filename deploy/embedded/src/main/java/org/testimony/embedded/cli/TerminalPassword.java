package org.testimony.embedded.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks for a new password where nobody else can read it: never among a command's arguments. */
final class TerminalPassword {
    private TerminalPassword() {}

    static char[] ask(String name) throws IOException {
        // Newer JDKs otherwise report a console even where nobody looks at one.
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        if (console == null) {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                throw new IOException("Give the password as the first line of standard input.");
            }
            return line.toCharArray();
        }
        char[] password = console.readPassword("Password for %s: ", name);
        char[] again = console.readPassword("The same again: ");
        if (password == null || !Arrays.equals(password, again)) {
            throw new IOException("The two passwords differ; nothing was changed.");
        }
        return password;
    }
}
