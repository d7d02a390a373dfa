package org.testimony.classify.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that cannot load the native library of the encoder: a process of its own, for a library loads once a process. */
class AbsentEncoderTest {
    private static final String STORY = """
            {"id": "a", "url": "https://news.example/a", "title": "Back from Raqqa", "published": "2015-05-04", "lang": "en", \
            "text": "Nadim, a Syrian of 26, defected from Islamic State in March. There was no food and the commanders were corrupt, he said."}
            """;

    @TempDir
    Path folder;

    @Test
    void shouldReadByRulesAndSaySoWhereTheLibraryCannotBeLoaded() throws IOException, InterruptedException {
        // Given
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), STORY);
        Path broken = Files.createDirectory(folder.resolve("native"));
        for (String library : List.of("libonnxruntime.so", "libonnxruntime.dylib", "onnxruntime.dll")) {
            Files.writeString(broken.resolve(library), "no library");
        }

        // When
        Path said = folder.resolve("said");
        Process reading = reading(articles, broken, said);
        boolean ended = reading.waitFor(2, TimeUnit.MINUTES);
        String answer = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(ended).isTrue();
        assertThat(reading.exitValue()).as(Files.readString(said)).isZero();
        assertThat(answer)
                .contains("\"relevant\":true")
                .contains("\"by\":\"rule\"")
                .doesNotContain("reading@");
        assertThat(Files.readString(said)).contains("the sentence encoder cannot run here", "rules alone");
    }

    private static Process reading(Path articles, Path library, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Donnxruntime.native.path=" + library,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.testimony.classify.batch.BatchClassify",
                        articles.toString())
                .redirectError(said.toFile())
                .start();
    }
}
