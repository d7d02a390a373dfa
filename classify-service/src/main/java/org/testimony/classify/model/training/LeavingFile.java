package org.testimony.classify.model.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testimony.classify.mention.LeavingModel;

/** Writes what speaks for having left as a text that people can read. */
final class LeavingFile {
    private LeavingFile() {}

    static void write(LeavingModel model, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        Files.writeString(file, json.writeValueAsString(model) + "\n");
    }
}
