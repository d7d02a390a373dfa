package org.testimony.embedded.status;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The status as people read it. */
public final class StatusTable {
    private static final long MEBIBYTE = 1L << 20;
    private static final String ROW = "%-10s %-10s %8s %6s %10s %9s";

    private StatusTable() {}

    /** Several lines, without one at the end. */
    public static String of(StatusReport report) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add((report.running() ? "Running on " : "The launcher does not run any more; its data are in ")
                + report.dataDir());
        lines.add("");
        lines.add(String.format(Locale.ROOT, ROW, "component", "state", "pid", "port", "up", "memory"));
        report.components().forEach(component -> lines.add(row(component)));
        if (!report.topics().isEmpty()) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "%-60s %10s %10s", "topic", "partitions", "records"));
            report.topics()
                    .forEach(topic -> lines.add(String.format(
                            Locale.ROOT, "%-60s %10d %10d", topic.name(), topic.partitions(), topic.records())));
        }
        if (!report.groups().isEmpty()) {
            lines.add("");
            lines.add(String.format(Locale.ROOT, "%-30s %-40s %10s", "group", "topic", "lag"));
            report.groups()
                    .forEach(group -> lines.add(
                            String.format(Locale.ROOT, "%-30s %-40s %10d", group.group(), group.topic(), group.lag())));
        }
        report.components().stream()
                .filter(component -> component.lastError() != null)
                .forEach(component -> lines.add("\nlast error in " + component.name() + ": " + component.lastError()
                        + "\n  see " + component.log()));
        return lines.toString();
    }

    private static String row(ComponentStatus component) {
        return String.format(
                Locale.ROOT,
                ROW,
                component.name(),
                component.state(),
                component.pid(),
                component.port(),
                uptime(component.uptimeSeconds()),
                memory(component.residentBytes()));
    }

    private static String uptime(@Nullable Long seconds) {
        if (seconds == null) {
            return "-";
        }
        Duration up = Duration.ofSeconds(seconds);
        return up.toHours() > 0
                ? up.toHours() + " h " + up.toMinutesPart() + " min"
                : up.toMinutes() > 0 ? up.toMinutes() + " min" : seconds + " s";
    }

    private static String memory(@Nullable Long bytes) {
        return bytes == null ? "-" : bytes / MEBIBYTE + " MiB";
    }
}
