package org.testimony.classify.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookException;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Json;

/** Reads a file of articles in file order and writes one answer a line; the code that reads is that of the live service. */
public final class BatchClassify {
    private static final String USAGE = """
            Usage: testimony classify [--codebook FILE] [--models on|off] [--explain [--json]] IN
              IN               articles, one JSON object a line: id, url, title, text, published, publisher, lang;
                               - reads standard input
              --codebook FILE  another codebook: a file, or the id of one that comes with Testimony (islamic-state, al-shabaab)
              --models on|off  off reads by the codebook's rules alone; on unless told otherwise
              --explain        tell in words what was read in each article and why; IN may then be one plain text,
                               its first line the title
              --json           with --explain: each reading as it would be published, with all its grounds
              --help           this text
            Without --explain it writes one line for each article to standard output, in file order, once the whole file
            is read: a later article can show two earlier persons to be one. A line that cannot be read is told on
            standard error and the rest is still answered; the exit code is then 1.""";

    private static final Set<String> VALUED = Set.of("--codebook", BatchModels.OPTION);

    private final ArticleReader reader;
    private final BatchResolver resolver;
    private final ObjectMapper mapper = Json.mapper();

    public BatchClassify(ArticleReader reader, BatchResolver resolver) {
        this.reader = reader;
        this.resolver = resolver;
    }

    /** Exit codes: 0 when every line was answered, 1 when a line was not, 2 when the call was wrong. */
    public static void main(String[] args) {
        System.exit(run(args, System.in, System.out, System.err));
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        List<String> words = List.of(args);
        if (words.contains("--help") || words.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        try {
            BatchOptions options = BatchOptions.parse(words, VALUED, Set.of("--explain", "--json"));
            boolean explain = options.has("--explain");
            if (options.files().size() != 1 || options.has("--json") && !explain) {
                err.println(USAGE);
                return 2;
            }
            Codebook codebook =
                    options.value("--codebook").map(CodebookReader::find).orElseGet(CodebookReader::fromClasspath);
            try (ReadingModels models = BatchModels.asked(options, err);
                    PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8)) {
                ArticleReader reader = new RuleBasedReader(codebook, models);
                int failed = explain
                        ? explain(new ExplainCommand(codebook, reader, TerminalLook.paper(), to), options, in, err)
                        : new BatchClassify(reader, new BatchPersons())
                                .classify(options.files().get(0), in, to, err);
                return failed == 0 ? 0 : 1;
            }
        } catch (IllegalArgumentException | CodebookException | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int explain(ExplainCommand command, BatchOptions options, InputStream in, PrintStream err)
            throws IOException {
        String file = options.files().get(0);
        return options.has("--json") ? command.json(file, in, err) : command.words(file, in, err);
    }

    private int classify(String file, InputStream in, PrintStream out, PrintStream err) throws IOException {
        List<Read> read = new ArrayList<>();
        int failed = new FileArticles(a -> read.add(read(a)), err::println).lines(file, in);
        for (Read article : read) {
            out.print(mapper.writeValueAsString(
                    BatchAnswer.of(article.id(), article.reading(), resolver.resolve(article.reading()))));
            out.print('\n');
        }
        return failed;
    }

    private Read read(FileArticles.Numbered given) {
        TaggedArticle reading = reader.read(given.article());
        resolver.take(given.article(), reading);
        return new Read(given.id(), reading);
    }

    /** A line that was read; it is answered at the end of the file, when all stories and persons are known. */
    private record Read(String id, TaggedArticle reading) {}
}
