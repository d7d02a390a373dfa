package org.testimony.embedded.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.testimony.access.user.Account;
import org.testimony.access.user.PasswordHash;
import org.testimony.access.user.Role;
import org.testimony.access.user.UsersFile;
import org.testimony.embedded.folder.DataFolder;
import org.testimony.embedded.folder.ProjectFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in. */
@Command(
        name = "user",
        description = {
            "Say who may sign in: add, remove and list accounts. Services that run notice within seconds.",
            "Roles: viewer reads; analyst also decides, acknowledges and silences; admin also changes rules, receivers",
            "and feeds; poster posts articles and nothing else."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: data in the project.")
    private @Nullable Path data;

    @Option(names = "--file", paramLabel = "FILE", description = "A users' file somewhere else, such as a secret.")
    private @Nullable Path file;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command: add, remove or list?");
    }

    private UsersFile users() throws IOException {
        if (file != null) {
            return new UsersFile(file);
        }
        Path folder = data == null ? ProjectFolder.find().defaultData() : data;
        return new UsersFile(DataFolder.at(folder).signIns().usersFile());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "add",
            description = {
                "Add an account, or give one another password and role.",
                "The password is asked for; without a terminal it is the first line of standard input."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "An account id, never a person's name.") String name,
            @Option(names = "--role", required = true, description = "viewer, analyst, admin or poster.") String role)
            throws IOException {
        try {
            Role trusted = Role.of(role);
            UsersFile users = users();
            PasswordHash hash = PasswordHash.of(TerminalPassword.ask(name), new SecureRandom());
            users.write(users.readIfThere().with(new Account(name, trusted, hash)));
            out().println(name + " may sign in as " + trusted.code() + " (" + users.path() + ")");
            return 0;
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage() + ".", e);
        }
    }

    @Command(name = "remove", description = "Take an account away; its sessions end.", mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME") String name) throws IOException {
        UsersFile users = users();
        if (users.readIfThere().find(name).isEmpty()) {
            throw new IOException("There is no account " + name + " in " + users.path() + ".");
        }
        users.write(users.readIfThere().without(name));
        out().println(name + " may no longer sign in");
        return 0;
    }

    @Command(name = "list", description = "Show the accounts and their roles.", mixinStandardHelpOptions = true)
    int list() throws IOException {
        users().names().forEach(out()::println);
        return 0;
    }
}
