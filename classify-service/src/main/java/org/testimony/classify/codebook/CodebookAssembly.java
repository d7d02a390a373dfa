package org.testimony.classify.codebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.testimony.contract.id.StableIds;

/** Makes one codebook of a file and the files that it includes. */
final class CodebookAssembly {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.yaml");
    private static final List<String> OURS = List.of("include", "without", "includes", "hash");

    private static final String PROBLEM = "problem: ";

    private final ObjectMapper yaml;
    private final CodebookFiles files;
    private final YamlTree tree = new YamlTree();
    private final List<String> open = new ArrayList<>();
    private final ArrayNode includes = JsonNodeFactory.instance.arrayNode();

    CodebookAssembly(ObjectMapper yaml, CodebookFiles files) {
        this.yaml = yaml;
        this.files = files;
    }

    /** The codebook of a file; a wrong entry is told with the file and the line it stands in. */
    Codebook read(String name) throws IOException {
        JsonNode whole = CodebookMerge.withoutOwnNames(whole(name));
        ObjectNode codebook = object(whole, name);
        codebook.set("includes", includes);
        codebook.put("hash", StableIds.sha256(codebook.toString()));
        try {
            return yaml.treeToValue(codebook, Codebook.class);
        } catch (JsonProcessingException e) {
            throw wrong(name, whole, e);
        }
    }

    private JsonNode whole(String name) throws IOException {
        JsonNode own = file(name);
        JsonNode shared = JsonNodeFactory.instance.objectNode();
        open.add(name);
        for (JsonNode included : own.path("include")) {
            shared = CodebookMerge.merge(shared, included(name, included.asText()));
        }
        open.remove(name);
        JsonNode left = own.has("without") ? without(name, shared, own.get("without")) : shared;
        ObjectNode rest = object(own, name);
        rest.remove(OURS);
        return CodebookMerge.merge(left, rest);
    }

    private JsonNode without(String name, JsonNode shared, JsonNode unwanted) {
        try {
            return CodebookMerge.without(shared, unwanted, "without");
        } catch (IllegalArgumentException e) {
            throw new CodebookException("codebook " + files.label(name) + ": " + e.getMessage(), e);
        }
    }

    private JsonNode included(String from, String name) throws IOException {
        String where = "codebook " + files.label(from) + ": include " + name;
        if (!NAME.matcher(name).matches() || open.contains(name)) {
            throw new CodebookException(
                    where + (open.contains(name) ? " includes itself" : " must be the name of a .yaml file, no path"));
        }
        try {
            ObjectNode part = object(whole(name), name);
            String version = part.path("version").asText();
            if (version.isBlank()) {
                throw new CodebookException(where + " has no version");
            }
            includes.addObject().put("file", name).put("version", version);
            part.remove(List.of("id", "version"));
            return part;
        } catch (FileNotFoundException e) {
            throw new CodebookException(where + " is neither beside it nor among what comes with Testimony", e);
        }
    }

    private JsonNode file(String name) throws IOException {
        try (InputStream in = files.open(name);
                JsonParser parser = yaml.createParser(in)) {
            JsonNode file = tree.read(parser, files.label(name));
            for (String key : List.of("includes", "hash")) {
                if (file.has(key)) {
                    throw new CodebookException(
                            "codebook " + files.label(name) + ": " + key + " is worked out, remove it");
                }
            }
            return file;
        } catch (JsonProcessingException e) {
            String at =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new CodebookException(
                    "codebook " + files.label(name) + at + ": " + e.getOriginalMessage() + "; check the indentation",
                    e);
        }
    }

    private ObjectNode object(JsonNode node, String name) {
        if (!node.isObject()) {
            throw new CodebookException("codebook " + files.label(name) + ": must be a list of keys and values");
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(e -> out.set(e.getKey(), e.getValue()));
        return out;
    }

    private CodebookException wrong(String name, JsonNode whole, JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return new CodebookException("codebook " + files.label(name) + ": " + e.getOriginalMessage(), e);
        }
        String place = tree.place(whole, mapping.getPath(), keys(e)).orElse(files.label(name));
        String field = mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                .collect(Collectors.joining("."));
        return new CodebookException(
                "codebook " + place + (field.isEmpty() ? "" : ", field " + field) + ": " + e.getOriginalMessage(), e);
    }

    /** The names with which a problem of one of our own records begins: "left.xx: language must be one of". */
    private static List<String> keys(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int problem = message.indexOf(PROBLEM);
        String start = problem < 0 ? "" : message.substring(problem + PROBLEM.length());
        return List.of(start.split("[:\\s]", 2)[0].split("\\."));
    }
}
