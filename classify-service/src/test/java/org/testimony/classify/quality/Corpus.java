package org.testimony.classify.quality;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Labelled articles of the repository or of a file. */
final class Corpus {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true);

    private Corpus() {}

    /** A set by its name in {@code corpus/} or in the module's folder, or the articles of a file. */
    static List<LabelledArticle> of(String nameOrFile) throws IOException {
        try (InputStream in = open(nameOrFile);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<LabelledArticle> out = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    out.add(MAPPER.readValue(line, LabelledArticle.class));
                }
            }
            return out;
        }
    }

    private static InputStream open(String nameOrFile) throws IOException {
        InputStream in = Corpus.class.getResourceAsStream("/corpus/" + nameOrFile + ".jsonl");
        if (in != null) {
            return in;
        }
        Path training = Path.of(nameOrFile + ".jsonl");
        if (Files.isReadable(training)) {
            return Files.newInputStream(training);
        }
        if (!Files.isReadable(Path.of(nameOrFile))) {
            throw new FileNotFoundException(nameOrFile + " is neither a set of corpus/ nor a file");
        }
        return Files.newInputStream(Path.of(nameOrFile));
    }
}
