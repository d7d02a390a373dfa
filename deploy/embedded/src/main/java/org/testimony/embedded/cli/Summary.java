package org.testimony.embedded.cli;

import java.util.Locale;
import java.util.StringJoiner;
import org.testimony.embedded.Installation;
import org.testimony.embedded.component.PostgresComponent;

/** What people need to know about an installation that runs. */
final class Summary {
    private Summary() {}

    static String of(Installation installation, boolean throwAway) {
        StringJoiner lines = new StringJoiner("\n", "\n", "\n");
        lines.add("Testimony runs.");
        lines.add("");
        lines.add(line("Dashboard", installation.dashboardUrl() + "/"));
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

    private static String line(String what, String where) {
        return String.format(Locale.ROOT, "  %-10s %s", what, where);
    }
}
