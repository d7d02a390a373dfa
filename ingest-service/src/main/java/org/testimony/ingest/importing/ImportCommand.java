package org.testimony.ingest.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports files into a running ingest-service. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Posts articles from files to ingest-service.",
            "",
            "What a file is, its name or its first bytes tell:",
            "  JSONL      one article a line: url, title, text, and if known publisher, published (or publishedAt)",
            "             and lang (or language); other fields are ignored",
            "  RSS, Atom, JSON Feed",
            "             read as the poller reads them",
            "  HTML       one saved page, read as the poller reads pages; it must name its address (canonical link or og:url)",
            "  OPML       a list of feeds, which are added; known ones stay as they are",
            "  TXT        one text whose first line is the title; it has no publisher and no date, and its address",
            "             is the --url-base followed by the file's name without extension",
            "",
            "Posting an article twice changes nothing. An import that was cut off goes on where it was.",
            "Imported articles are history: on their way to the topic they let live ones pass (--live: they do not).",
            "",
            "Exit codes: 0 everything was taken, 1 something was refused or the service stayed away, 2 wrong usage."
        })
public final class ImportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "what to import")
    private List<Path> paths = List.of();

    @Option(names = "--to", paramLabel = "URL", description = "the service (${DEFAULT-VALUE})")
    private URI service = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--sign-in",
            paramLabel = "FILE",
            description = "a file with NAME:PASSWORD of a poster or administrator, where one has to sign in")
    private @Nullable Path signIn;

    @Option(names = "--url-base", paramLabel = "URL", description = "for text files (${DEFAULT-VALUE})")
    private String urlBase = "https://import.invalid/";

    @Option(names = "--from-start", description = "do not go on after an import that was cut off")
    private boolean fromStart;

    @Option(
            names = "--resume-file",
            paramLabel = "PATH",
            description = "where to remember how far an import has come; the name gets a suffix for each file"
                    + " (below $XDG_STATE_HOME/testimony or ~/.local/state/testimony)")
    private @Nullable Path resumeFile;

    @Option(names = "--live", description = "treat the articles as news")
    private boolean live;

    @Option(names = "--patience", paramLabel = "SECONDS", description = "wait for the service (${DEFAULT-VALUE})")
    private int patienceSeconds = 120;

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // Newer JDKs otherwise report a console even where nobody looks at one.
        System.setProperty("jdk.console", "java.base");
        System.exit(new CommandLine(new ImportCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
        checkUsage(line);
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        TerminalProgress progress = new TerminalProgress(err, System.console() != null, totalBytes());
        HttpIngestClient client = new HttpIngestClient(
                new HttpTarget(service, live ? "live" : "backfill", signIn),
                Duration.ofSeconds(patienceSeconds),
                progress::say);
        FileRecords records = new FileRecords(urlBase, Clock.systemUTC().instant());
        HttpImport run = new HttpImport(records, client, progress);
        boolean complete = runAll(run, progress);
        progress.clear();
        run.summary().lines().forEach(out::println);
        out.flush();
        return complete && run.summary().isClean() ? 0 : 1;
    }

    private boolean runAll(HttpImport run, TerminalProgress progress) throws InterruptedException {
        for (Path path : paths) {
            try {
                FileResume resume = FileResume.of(path, service.toString(), resumeFile);
                if (fromStart) {
                    resume.forget();
                }
                run.run(path, resume);
            } catch (IOException | java.io.UncheckedIOException e) {
                progress.say(path + ": " + e.getMessage());
                return false;
            }
        }
        return true;
    }

    private void checkUsage(CommandLine line) {
        for (Path path : paths) {
            if (!Files.isReadable(path) || Files.isDirectory(path)) {
                throw new ParameterException(line, path + " is no file that can be read");
            }
        }
        if (signIn != null && !Files.isReadable(signIn)) {
            throw new ParameterException(line, signIn + " is no file that can be read");
        }
        if (!urlBase.matches("(?i)https?://[^/]+(/.*)?")) {
            throw new ParameterException(line, "--url-base must be an http or https address");
        }
        if (!urlBase.endsWith("/")) {
            urlBase += "/";
        }
    }

    private long totalBytes() {
        return paths.stream().mapToLong(ImportCommand::bytes).sum();
    }

    private static long bytes(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }
}
