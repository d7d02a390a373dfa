package org.testimony.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The files of the project, wherever the tests are started. */
public final class ProjectFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = root();

    private ProjectFiles() {}

    /** A file or folder by its path from the root of the project. */
    public static Path at(String path) {
        return ROOT.resolve(path);
    }

    /** A file's text. */
    public static String text(String path) throws IOException {
        return Files.readString(at(path));
    }

    /** A YAML or JSON document, with anchors and merges resolved. */
    public static JsonNode tree(String path) throws IOException {
        return JSON.valueToTree(new Yaml(new LoaderOptions()).load(text(path)));
    }

    /** All documents of a YAML file. */
    public static List<JsonNode> trees(Path file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Object document : new Yaml(new LoaderOptions()).loadAll(Files.readString(file))) {
            if (document != null) {
                documents.add(JSON.valueToTree(document));
            }
        }
        return documents;
    }

    /** All regular files below a folder whose name ends so. */
    public static List<Path> below(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(at(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The texts of a list; empty when it is absent. */
    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/topics.yaml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "start the tests inside the project: deploy/topics.yaml is in no parent folder");
        }
        return folder;
    }
}
