package org.testimony.classify.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testimony.classify.codebook.Codebook;
import org.testimony.classify.codebook.CodebookException;
import org.testimony.classify.codebook.CodebookReader;
import org.testimony.classify.model.ReadingModels;
import org.testimony.classify.reading.ArticleReader;
import org.testimony.classify.reading.RuleBasedReader;
import org.testimony.contract.article.Article;
import org.testimony.contract.reading.TaggedArticle;
import org.testimony.contract.topic.Json;

/** Reads a file of articles in file order and writes one answer a line; the code that reads is that of the live service. */
public final class BatchClassify {
    private static final String USAGE = """
            Usage: testimony classify [--codebook FILE] [--models on|off] IN.jsonl
              IN.jsonl         one article a line: id, url, title, text, published, publisher, lang; - reads standard input
              --codebook FILE  another codebook than the one that comes with Testimony
              --models on|off  off reads by the codebook's rules alone; on unless told otherwise
              --help           this text
            Writes one line for each article to standard output, in file order, once the whole file is read: a later
            article can show two earlier persons to be one. A line that cannot be read is told on standard error
            and the rest is still answered; the exit code is then 1.""";

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
        List<String> rest = new ArrayList<>(List.of(args));
        if (rest.contains("--help") || rest.contains("-h")) {
            out.println(USAGE);
            return 0;
        }
        try {
            Optional<String> file = option(rest, "--codebook");
            String models = option(rest, "--models").orElse("on");
            if (rest.size() != 1
                    || rest.get(0).startsWith("--")
                    || !List.of("on", "off").contains(models)) {
                err.println(USAGE);
                return 2;
            }
            Codebook codebook =
                    file.map(Path::of).map(CodebookReader::fromPath).orElseGet(CodebookReader::fromClasspath);
            try (ReadingModels learnt = models.equals("on") ? ReadingModels.packaged() : ReadingModels.off()) {
                if (models.equals("on") && !learnt.on()) {
                    err.println(learnt.state());
                }
                ArticleReader reader = new RuleBasedReader(codebook, learnt);
                return new BatchClassify(reader, new BatchPersons()).classify(rest.get(0), in, out, err);
            }
        } catch (CodebookException | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static Optional<String> option(List<String> rest, String name) {
        int at = rest.indexOf(name);
        if (at < 0 || at + 1 >= rest.size()) {
            return Optional.empty();
        }
        String value = rest.get(at + 1);
        rest.subList(at, at + 2).clear();
        return Optional.of(value);
    }

    private int classify(String file, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
            throw new IOException("cannot read " + file + ": check path and rights");
        }
        try (InputStream from = file.equals("-") ? in : Files.newInputStream(Path.of(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
                PrintStream to = new PrintStream(out, false, StandardCharsets.UTF_8)) {
            return classify(lines, to, err);
        }
    }

    private int classify(BufferedReader lines, PrintStream out, PrintStream err) throws IOException {
        List<Read> read = new ArrayList<>();
        int failed = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                read.add(read(line));
            } catch (JsonProcessingException | IllegalArgumentException e) {
                failed++;
                err.println("line " + number + ": " + reason(e));
            }
        }
        for (Read article : read) {
            out.print(mapper.writeValueAsString(
                    BatchAnswer.of(article.id(), article.reading(), resolver.resolve(article.reading()))));
            out.print('\n');
        }
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private Read read(String line) throws JsonProcessingException {
        BatchArticle given = mapper.readValue(line, BatchArticle.class);
        Article article = given.article();
        TaggedArticle reading = reader.read(article);
        resolver.take(article, reading);
        return new Read(given.id() == null ? "" : given.id(), reading);
    }

    /** A line that was read; it is answered at the end of the file, when all stories and persons are known. */
    private record Read(String id, TaggedArticle reading) {}

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException json
                ? "not a JSON object: " + json.getOriginalMessage()
                : String.valueOf(e.getMessage());
    }
}
