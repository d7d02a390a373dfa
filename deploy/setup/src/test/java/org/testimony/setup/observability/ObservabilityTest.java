package org.testimony.setup.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.testimony.setup.ProjectFiles;

/** Alerts and panels ask for what the services really tell. */
class ObservabilityTest {
    private static final String DASHBOARD = "deploy/observability/grafana/dashboards/testimony.json";
    private static final Pattern METRIC = Pattern.compile("\\b(testimony_[a-z_]+)");
    private static final Pattern IN_CODE = Pattern.compile("\"(testimony\\.[a-z.]+)\"");

    private final JsonNode alerts = ProjectFiles.tree("deploy/observability/alerts.yml");

    ObservabilityTest() throws IOException {}

    private List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        alerts.path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    private static Set<String> metricsInCode() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String service : List.of("ingest-service", "classify-service", "stats-service")) {
            for (Path source : ProjectFiles.below(service + "/src/main/java", ".java")) {
                String text = Files.readString(source);
                // A class that meters: settings begin with the same word.
                if (text.contains("MeterRegistry")) {
                    Matcher name = IN_CODE.matcher(text);
                    while (name.find()) {
                        names.add(name.group(1).replace('.', '_'));
                    }
                }
            }
        }
        return names;
    }

    private static Set<String> metricsIn(String text) {
        Set<String> names = new TreeSet<>();
        Matcher name = METRIC.matcher(text);
        while (name.find()) {
            // What Prometheus appends to a counter and to a timer.
            names.add(name.group(1).replaceFirst("(_total|_seconds(_count|_sum|_max)?)$", ""));
        }
        return names;
    }

    @Test
    void shouldAlertOnMetricsThatExist() throws IOException {
        // When
        Set<String> asked = new TreeSet<>();
        rules().forEach(rule -> asked.addAll(metricsIn(rule.path("expr").asText())));

        // Then
        assertThat(asked).isNotEmpty();
        assertThat(metricsInCode()).containsAll(asked);
    }

    @Test
    void shouldDrawMetricsThatExist() throws IOException {
        assertThat(metricsInCode()).containsAll(metricsIn(ProjectFiles.text(DASHBOARD)));
    }

    @Test
    void shouldDrawEveryMetricThatExists() throws IOException {
        assertThat(metricsIn(ProjectFiles.text(DASHBOARD))).containsAll(metricsInCode());
    }

    @Test
    void shouldExplainEveryAlert() throws IOException {
        String index = ProjectFiles.text("docs/operations/README.md");
        for (JsonNode rule : rules()) {
            String alert = rule.path("alert").asText();
            String page = rule.path("annotations").path("runbook").asText();
            assertThat(ProjectFiles.at(page)).as(alert).isRegularFile();
            assertThat(ProjectFiles.text(page)).startsWith("# " + alert + "\n").contains("\n## Look at\n", "\n## Do\n");
            assertThat(index)
                    .contains("[" + alert + "](" + ProjectFiles.at(page).getFileName() + ")");
            assertThat(rule.path("labels").path("severity").asText()).isIn("page", "ticket");
        }
    }

    @Test
    void shouldNotKeepPagesOfAlertsThatAreGone() throws IOException {
        List<String> pages = rules().stream()
                .map(rule -> ProjectFiles.at(
                                rule.path("annotations").path("runbook").asText())
                        .getFileName()
                        .toString())
                .toList();

        // Other pages tell of users, backups and the like; a runbook says where to look.
        List<String> runbooks = new ArrayList<>();
        for (Path page : ProjectFiles.below("docs/operations", ".md")) {
            if (Files.readString(page).contains("\n## Look at\n")) {
                runbooks.add(page.getFileName().toString());
            }
        }
        assertThat(runbooks).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void shouldAskEveryServiceWhereComposePutsIt() throws IOException {
        JsonNode services = ProjectFiles.tree("docker-compose.yml").path("services");
        ProjectFiles.tree("deploy/observability/prometheus.yml")
                .path("scrape_configs")
                .forEach(job -> {
                    String name = job.path("job_name").asText();
                    String port = services.path(name)
                            .path("environment")
                            .path("QUARKUS_HTTP_PORT")
                            .asText();
                    assertThat(job.findValue("targets").get(0).asText()).isEqualTo(name + ":" + port);
                    assertThat(job.path("metrics_path").asText()).isEqualTo("/q/metrics");
                });
    }
}
