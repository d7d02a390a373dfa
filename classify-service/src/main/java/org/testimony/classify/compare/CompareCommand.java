package org.testimony.classify.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.testimony.classify.batch.BatchModels;
import org.testimony.classify.batch.BatchOptions;
import org.testimony.classify.batch.FileArticles;
import org.testimony.classify.batch.TerminalLook;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookException;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.explain.TerminalPaper;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.topic.Json;

/** Which articles of a file two codebooks code differently. */
public final class CompareCommand {
    private static final String USAGE = """
            Usage: testimony compare [--json] [--models on|off] --codebook A B FILE.jsonl
              A, B             codebooks: a file, or the id of one that comes with Testimony (islamic-state, al-shabaab)
              FILE.jsonl       one article a line: id, url, title, text, published, publisher, lang; - reads standard input
              --models on|off  off reads by the codebooks' rules alone; on unless told otherwise
              --json           one JSON object for each article that differs, then one with the summary
              --help           this text
            Prints the articles whose relevance, narratives, persons, figures or open questions differ, both sides with
            their sentences and rules. Exit code: 0 all alike, 1 at least one differs, 2 something could not be read.""";

    private static final int PROGRESS = 200;

    private final Comparison comparison;
    private final CompareSheet sheet;
    private final TerminalPaper paper;
    private final PrintStream out;
    private final ObjectMapper mapper = Json.mapper();

    /** One line of the JSON answer. */
    private record Line(String id, String title, List<Difference> differences) {}

    private CompareCommand(Codebook a, Codebook b, ReadingModels models, PrintStream out) {
        this.comparison = new Comparison(new RuleBasedReader(a, models), new RuleBasedReader(b, models));
        this.sheet = new CompareSheet(name(a), name(b));
        this.paper = TerminalLook.paper();
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    static int run(String[] args, InputStream in, PrintStream standard, PrintStream err) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            standard.println(USAGE);
            return 0;
        }
        try (PrintStream out = new PrintStream(standard, false, StandardCharsets.UTF_8)) {
            BatchOptions options =
                    BatchOptions.parse(words, Set.of(BatchModels.OPTION), Set.of("--codebook", "--json"));
            if (options.files().size() != 3) {
                err.println(USAGE);
                return 2;
            }
            try (ReadingModels models = BatchModels.asked(options, err)) {
                List<String> files = options.files();
                Codebook a = CodebookReader.find(files.get(0));
                Codebook b = CodebookReader.find(files.get(1));
                return new CompareCommand(a, b, models, out).compare(files.get(2), options.has("--json"), in, err);
            }
        } catch (IllegalArgumentException | CodebookException | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private int compare(String file, boolean json, InputStream in, PrintStream err) throws IOException {
        if (!json) {
            out.print(paper.print(sheet.names()));
        }
        int failed = new FileArticles(given -> tell(given, json, err), err::println).lines(file, in);
        if (json) {
            out.println(written(comparison.summary()));
        } else {
            out.print(paper.print(sheet.summary(comparison.summary())));
        }
        return failed > 0 ? 2 : comparison.summary().changed() > 0 ? 1 : 0;
    }

    private void tell(FileArticles.Numbered given, boolean json, PrintStream err) {
        List<Difference> differences = comparison.compare(given.article());
        CompareSummary soFar = comparison.summary();
        if ((soFar.equal() + soFar.changed()) % PROGRESS == 0) {
            err.println(soFar.equal() + soFar.changed() + " articles read, " + soFar.changed() + " differ");
        }
        if (differences.isEmpty()) {
            return;
        }
        if (json) {
            out.println(written(new Line(given.id(), given.article().title(), differences)));
        } else {
            out.print(paper.print(sheet.article(given.id(), given.article(), differences)));
        }
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Codebook codebook) {
        return codebook.id() + " " + codebook.version() + " (" + codebook.hash().substring(0, 8) + ")";
    }
}
