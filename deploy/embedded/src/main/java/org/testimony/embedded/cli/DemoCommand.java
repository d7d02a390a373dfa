package org.testimony.embedded.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.testimony.embedded.Installation;
import org.testimony.embedded.InstallationSettings;
import org.testimony.embedded.folder.ProjectFolder;
import org.testimony.embedded.run.Shutdown;
import org.testimony.embedded.sample.HttpFeedRegistration;
import org.testimony.embedded.sample.HttpSampleServer;
import org.testimony.embedded.sample.SampleArticle;
import org.testimony.embedded.sample.SampleArticles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything at work on sample feeds, on data that are thrown away. */
@Command(
        name = "demo",
        description = {
            "Watch it work on sample articles, on a throw-away data folder.",
            "Starts everything and lets the articles arrive through three feeds, so that the dashboard fills while",
            "you watch. Ctrl-C stops everything and deletes the data."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(
            names = "--over",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long the articles take to arrive. Default: ${DEFAULT-VALUE}.")
    private int over;

    @Override
    public Integer call() throws IOException {
        ProjectFolder project = ProjectFolder.find();
        List<SampleArticle> articles = SampleArticles.read(project.sampleArticles());
        try (HttpSampleServer server = new HttpSampleServer(articles, Duration.ofSeconds(over), Clock.systemUTC())) {
            InstallationSettings settings = InstallationSettings.in(
                            project, Files.createTempDirectory(Shutdown.DEMO_PREFIX))
                    .thrownAway()
                    .allowingLoopbackFeeds()
                    .openForReading()
                    .on(ports.plan());
            Session session =
                    new Session(spec.commandLine().getOut(), spec.commandLine().getErr());
            return session.run(settings, installation -> begin(server, installation, articles.size()));
        }
    }

    private void begin(HttpSampleServer server, Installation installation, int articles) throws IOException {
        HttpFeedRegistration ingest = new HttpFeedRegistration(installation.ingestUrl(), installation.authorization());
        server.begin();
        for (String feed : server.feeds().values()) {
            ingest.register(feed, POLL);
        }
        spec.commandLine()
                .getOut()
                .println(articles + " sample articles arrive within " + over + " s: open " + installation.dashboardUrl()
                        + "/ and watch.");
        spec.commandLine().getOut().flush();
    }
}
