package org.testimony.stats.alert.history;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.testimony.stats.alert.editing.RuleForm;
import org.testimony.stats.alert.rule.AlertRule;
import org.testimony.stats.alert.rule.Finding;
import org.testimony.stats.alert.rule.RuleKind;
import org.testimony.stats.alert.silence.PostgresSilences;
import org.testimony.stats.alert.silence.Silence;
import org.testimony.stats.database.PostgresTransactions;
import org.testimony.stats.http.HttpProblem;

/** Tries a rule on what is recorded. Nothing is stored, nobody is told. */
@Path("/api/v1/alert-rules/dry-run")
@Produces(MediaType.APPLICATION_JSON)
public final class DryRunResource {
    private static final int MOST = 10_000;
    private static final Duration YEAR = Duration.ofDays(365);

    private final PostgresHistory history;
    private final PostgresTransactions transactions;
    private final Clock clock;

    DryRunResource(PostgresHistory history, PostgresTransactions transactions, Clock clock) {
        this.history = history;
        this.transactions = transactions;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a rule would have sent",
            description =
                    "Judges everything that became known from one time to another (the last year if not given) by"
                            + " the rule as it is sent, as it is known now. Alerts that were withdrawn since are not among them.")
    @APIResponse(responseCode = "200", description = "the alerts, at most 10,000, the newest first")
    @APIResponse(responseCode = "400", description = "something is missing or not known; the problem says what")
    public DryRun run(@Nullable RuleForm form) {
        if (form == null) {
            throw HttpProblem.badRequest("Send the rule as a JSON object; see /q/openapi for its fields.");
        }
        AlertRule rule = form.tried();
        Instant to = moment("to", form.to(), clock.instant());
        Instant from = moment("from", form.from(), to.minus(YEAR));
        if (to.isBefore(from)) {
            throw HttpProblem.badRequest("to must not lie before from.");
        }
        return transactions.exportSnapshot(connection -> {
            List<Finding> findings = history.findings(connection, rule, from, to);
            List<Silence> silences = PostgresSilences.active(connection, clock.instant());
            List<Finding> sent = findings.stream()
                    .filter(Finding::news)
                    .sorted(Comparator.comparing(Finding::newsAt).reversed().thenComparing(Finding::fingerprint))
                    .toList();
            long silenced = sent.stream()
                    .filter(finding -> silencing(silences, finding) != null)
                    .count();
            long backfill = rule.kind() == RuleKind.NEW_PERSON ? history.backfilled(connection, from, to) : 0;
            return new DryRun(
                    from,
                    to,
                    sent.stream().limit(MOST).map(DryRunItems::of).toList(),
                    new DryRun.Suppressed(backfill, findings.size() - sent.size(), silenced),
                    months(sent),
                    sent.size() > MOST);
        });
    }

    private @Nullable String silencing(List<Silence> silences, Finding finding) {
        return Silence.silencing(silences, finding.labels(), finding.subject().id(), clock.instant());
    }

    private static List<DryRun.Month> months(List<Finding> sent) {
        Map<String, Long> months = sent.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.newsAt().toString().substring(0, "2015-01".length()),
                        TreeMap::new,
                        Collectors.counting()));
        return months.entrySet().stream()
                .map(month -> new DryRun.Month(month.getKey(), month.getValue()))
                .toList();
    }

    private static Instant moment(String name, @Nullable String given, Instant otherwise) {
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        try {
            return given.contains("T")
                    ? Instant.parse(given)
                    : LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw HttpProblem.badRequest(name + " must be a day like 2015-03-31 or a time like 2015-03-31T12:00:00Z.");
        }
    }
}
