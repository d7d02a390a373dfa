package org.testimony.classify.codebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a codebook from YAML with all that it includes; refuses unknown keys and incomplete entries. */
public final class CodebookReader {
    /** The codebook that is in force when no other is asked for. */
    public static final String DEFAULT_RESOURCE = "/codebook/islamic-state.yaml";

    /** The ids of the codebooks that come with the service. */
    public static final List<String> BUNDLED = List.of("islamic-state", "al-shabaab");

    private static final String FOLDER = "/codebook/";
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CodebookReader() {}

    /** The codebook that is in force when no other is asked for. */
    public static Codebook fromClasspath() {
        return bundled("islamic-state");
    }

    /** One of the codebooks that come with the service, by its id. */
    public static Codebook bundled(String id) {
        return read(id + ".yaml", new Bundled());
    }

    /**
     * The codebook of a file, or one that comes with the service by its id.
     *
     * @throws CodebookException when there is neither, or when it is not valid; the message says where and what
     */
    public static Codebook find(String fileOrId) {
        return BUNDLED.contains(fileOrId) && !Files.isRegularFile(Path.of(fileOrId))
                ? bundled(fileOrId)
                : fromPath(Path.of(fileOrId));
    }

    /**
     * The codebook in a file; what it includes is looked for beside it and then among what comes with the service.
     *
     * @throws CodebookException when it cannot be read or is not valid; the message names file, line and field
     */
    public static Codebook fromPath(Path file) {
        Path name = file.getFileName();
        return read(name == null ? "" : name.toString(), new Beside(file));
    }

    /** The codebook in a stream; {@code source} names it in messages. */
    public static Codebook read(String source, InputStream in) {
        return read(source, new Given(source, in));
    }

    private static Codebook read(String name, CodebookFiles files) {
        try {
            return new CodebookAssembly(YAML, files).read(name);
        } catch (FileNotFoundException e) {
            throw new CodebookException(
                    "codebook " + files.label(name)
                            + " is no file that can be read: check path and rights, or name one that comes with"
                            + " Testimony: " + String.join(", ", BUNDLED),
                    e);
        } catch (JsonProcessingException e) {
            throw new CodebookException("codebook " + files.label(name) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CodebookException(
                    "codebook " + files.label(name) + " cannot be read ("
                            + e.getClass().getSimpleName() + "): check path and rights",
                    e);
        }
    }

    /** What comes with the service. */
    private record Bundled() implements CodebookFiles {
        @Override
        public InputStream open(String name) throws IOException {
            InputStream in = CodebookReader.class.getResourceAsStream(FOLDER + name);
            if (in == null) {
                throw new FileNotFoundException(label(name));
            }
            return in;
        }

        @Override
        public String label(String name) {
            return FOLDER + name;
        }
    }

    /** Files of a folder, and what comes with the service for those that are not there. */
    private record Beside(Path file) implements CodebookFiles {
        @Override
        public InputStream open(String name) throws IOException {
            Path sibling = file.resolveSibling(name);
            if (Files.isRegularFile(sibling)) {
                return Files.newInputStream(sibling);
            }
            if (sibling.equals(file)) {
                throw new FileNotFoundException(label(name));
            }
            return new Bundled().open(name);
        }

        @Override
        public String label(String name) {
            return file.resolveSibling(name).toString();
        }
    }

    /** A codebook at hand; it includes only what comes with the service. */
    private record Given(String source, InputStream in) implements CodebookFiles {
        @Override
        public InputStream open(String name) throws IOException {
            return name.equals(source) ? in : new Bundled().open(name);
        }

        @Override
        public String label(String name) {
            return name;
        }
    }
}
