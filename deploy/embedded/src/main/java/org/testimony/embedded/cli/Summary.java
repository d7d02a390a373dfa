package org.testimony.embedded.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.testimony.embedded.Installation;
import org.testimony.embedded.component.PostgresComponent;
import org.testimony.embedded.folder.SignIns;

/** What people need to know about an installation that runs. */
final class Summary {
    private Summary() {}

    static String of(Installation installation, boolean throwAway) throws IOException {
        StringJoiner lines = new StringJoiner("\n", "\n", "\n");
        lines.add("Testimony runs.");
        lines.add("");
        lines.add(line("Dashboard", installation.dashboardUrl() + "/"));
        signIn(installation, throwAway).forEach(text -> lines.add(line("", text)));
        lines.add(line("Ingest", installation.ingestUrl() + "/api/v1/articles, /api/v1/feeds"));
        lines.add(line("Classify", installation.classifyUrl() + "/q/health"));
        lines.add(line("Kafka", installation.bootstrapServers()));
        lines.add(line("Database", installation.jdbcUrl("stats")));
        lines.add(line("", "sign in as " + PostgresComponent.SUPERUSER + "; the generated password is in"));
        lines.add(line("", installation.passwordFile("postgres").toString()));
        lines.add(line("Data", installation.dataDir() + (throwAway ? " (deleted at the end)" : "")));
        lines.add(line("Logs", installation.dataDir().resolve("logs").toString()));
        lines.add("");
        lines.add("Stop with Ctrl-C, or with ./testimony down in another terminal."
                + (throwAway ? "" : " The data stay."));
        return lines.toString();
    }

    // The password is shown when it was drawn; afterwards its file is named, and only while it holds what is right.
    private static List<String> signIn(Installation installation, boolean open) throws IOException {
        Optional<String> password = installation.signIns().administratorsPassword();
        if (password.isEmpty()) {
            return List.of("sign in with an account of ./testimony user list");
        }
        String file = installation.signIns().administratorFile().toString();
        String who = (open ? "open for reading; to decide and change, " : "") + "sign in as " + SignIns.ADMINISTRATOR;
        return installation.signInIsNew()
                ? List.of(who + " with the password " + password.get(), "(kept for you alone in " + file + ")")
                : List.of(who + "; the generated password is in", file);
    }

    private static String line(String what, String where) {
        return String.format(Locale.ROOT, "  %-10s %s", what, where);
    }
}
