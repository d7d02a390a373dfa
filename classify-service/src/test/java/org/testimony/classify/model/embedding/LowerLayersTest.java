package org.testimony.classify.model.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network of two layers, written as a protocol buffer by hand. */
class LowerLayersTest {
    @Test
    void shouldKeepWhatTheValueDependsOnAndNothingElse() throws IOException {
        // Given
        byte[] network = network();

        // When
        String cut = new String(LowerLayers.of(network, "inner"), StandardCharsets.UTF_8);

        // Then
        assertThat(cut).contains("words", "lower weights", "inner").doesNotContain("upper weights", "result");
    }

    @Test
    void shouldGiveTheInnerValueAsItsResult() throws IOException {
        // When
        byte[] cut = LowerLayers.of(network(), "inner");

        // Then
        WireField graph = WireField.of(cut, 0, cut.length).get(1);
        WireField output = WireField.of(cut, graph.start(), graph.end()).stream()
                .filter(f -> f.number() == 12)
                .findFirst()
                .orElseThrow();
        assertThat(new String(cut, output.start(), output.end() - output.start(), StandardCharsets.UTF_8))
                .contains("inner");
    }

    @Test
    void shouldSayWhenThereIsNoSuchValue() {
        assertThatThrownBy(() -> LowerLayers.of(network(), "elsewhere"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("elsewhere");
    }

    @Test
    void shouldRefuseBytesThatAreNoNetwork() {
        byte[] broken = {58, 127, 1};
        assertThatThrownBy(() -> LowerLayers.of(broken, "inner")).isInstanceOf(IOException.class);
    }

    private static byte[] network() {
        byte[] graph = joined(
                field(1, joined(text(1, "words"), text(1, "lower weights"), text(2, "inner"))),
                field(1, joined(text(1, "inner"), text(1, "upper weights"), text(2, "result"))),
                field(5, text(8, "lower weights")),
                field(5, text(8, "upper weights")),
                field(11, text(1, "words")),
                field(12, text(1, "result")));
        return joined(new byte[] {8, 7}, field(7, graph));
    }

    private static byte[] text(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] field(int number, byte[] content) {
        return joined(WireField.written(number << 3 | 2), WireField.written(content.length), content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
