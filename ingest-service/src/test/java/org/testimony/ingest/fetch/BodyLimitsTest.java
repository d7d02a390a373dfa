package org.testimony.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testimony.ingest.testing.Fetchers;

class BodyLimitsTest {
    private static final FetchLimits LIMITS = Fetchers.limits(Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1000})
    void shouldUnpackInPiecesOfAnySize(int piece) throws IOException {
        String text = "some text, ".repeat(5000);
        byte[] both = join(gzip(text.getBytes()), withAllFields("more"), "\0\0ignored".getBytes());
        assertThat(new String(unpack(both, piece), StandardCharsets.UTF_8)).isEqualTo(text + "more");
    }

    @Test
    void shouldNoticeThatAnEndIsMissing() throws IOException {
        byte[] packed = gzip("text".getBytes());
        assertThatThrownBy(() -> unpack(Arrays.copyOf(packed, packed.length - 9), 100))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("too early");
        byte[] broken = packed.clone();
        Arrays.fill(broken, 10, 14, (byte) 0xff);
        assertThatThrownBy(() -> unpack(broken, 100)).isInstanceOf(FetchException.class);
    }

    @Test
    void shouldStopABombAfterItsFirstMegabyte() throws IOException {
        byte[] bomb = gzip(new byte[50_000_000]);
        BodyReceiver body = new BodyReceiver(Fetchers.limits(Duration.ofSeconds(1)), "gzip");
        assertThatThrownBy(() -> body.take(Arrays.copyOf(bomb, 16_000)))
                .isInstanceOfSatisfying(
                        FetchException.class, e -> assertThat(e.reason()).isEqualTo("bomb"));
        assertThat(body.size()).isLessThan(2_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "deflate", "gzip, br", "compress"})
    void shouldRefuseACodingThatWasNotAskedFor(String coding) {
        assertThatThrownBy(() -> new BodyReceiver(LIMITS, coding)).isInstanceOf(FetchException.class);
    }

    @Test
    void shouldTellTextFromOtherThingsByItsFirstBytes() {
        assertThat(kind("PK\u0003\u0004....")).isPresent();
        assertThat(kind("\0\0\0\u0018ftypmp42")).isPresent();
        assertThat(kind("\u0089PNG\r\n")).isPresent();
        assertThat(kind("<?xml version='1.0'?>")).isEmpty();
        assertThat(kind("\u00fe\u00ff\0<\0?\0x")).isEmpty();
        assertThat(kind("{\"version\":")).isEmpty();
        assertThat(kind("")).isEmpty();
    }

    @Test
    void shouldCallABodySlowOnlyAfterTenSecondsWithTooLittle() {
        SpeedWatch speed = new SpeedWatch(1000, 0);
        speed.add(9_999, at(0));
        assertThat(speed.tooSlow(at(9))).isFalse();
        assertThat(speed.tooSlow(at(10))).isTrue();

        SpeedWatch steady = new SpeedWatch(1000, 0);
        for (int second = 0; second < 60; second++) {
            steady.add(1000, at(second));
            assertThat(steady.tooSlow(at(second))).isFalse();
        }
        assertThat(steady.tooSlow(at(61))).isTrue();
        assertThat(steady.tooSlow(at(3600))).isTrue();
    }

    @Test
    void shouldLetOneBodyGoOnWhenMemoryIsUsedUp() {
        // Given
        ByteBudget budget = new ByteBudget(100);
        ByteBudget.Share first = budget.open();
        ByteBudget.Share second = budget.open();
        ByteBudget.Share third = budget.open();
        AtomicInteger woken = new AtomicInteger();

        // When, Then
        assertThat(first.holds(60, woken::incrementAndGet)).isTrue();
        assertThat(second.holds(60, woken::incrementAndGet)).isTrue();
        assertThat(third.holds(10, woken::incrementAndGet)).isFalse();
        assertThat(second.holds(500, woken::incrementAndGet)).isTrue();
        assertThat(woken).hasValue(0);
        second.close();
        assertThat(woken).hasValue(1);
        assertThat(third.holds(10, woken::incrementAndGet)).isTrue();
        assertThat(budget.used()).isEqualTo(70);
        third.close();
        third.close();
        assertThat(budget.used()).isEqualTo(60);
    }

    @Test
    void shouldGiveTurnsInOrderAndPassOverWhoHasGone() {
        BusyHosts hosts = new BusyHosts();
        assertThat(hosts.enter("a.example")).isCompleted();
        var second = hosts.enter("a.example");
        var third = hosts.enter("a.example");
        assertThat(hosts.enter("b.example")).isCompleted();
        second.cancel(false);
        hosts.leave("a.example");
        assertThat(third).isCompleted();
        hosts.leave("a.example");
        assertThat(hosts.isBusy("a.example")).isFalse();
        assertThat(hosts.all()).containsExactly("b.example");
    }

    private static java.util.Optional<String> kind(String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return BodyKind.unwanted(bytes, bytes.length);
    }

    private static long at(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }

    private static byte[] unpack(byte[] packed, int piece) {
        try (BodyReceiver body = new BodyReceiver(LIMITS, "gzip")) {
            for (int from = 0; from < packed.length; from += piece) {
                body.take(Arrays.copyOfRange(packed, from, Math.min(packed.length, from + piece)));
            }
            return body.finish();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A member with extra field, name, comment and checksum in its header. */
    private static byte[] withAllFields(String text) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(text.getBytes());
        deflater.finish();
        byte[] data = new byte[100];
        int length = deflater.deflate(data);
        CRC32 crc = new CRC32();
        crc.update(text.getBytes());
        byte[] header = {31, (byte) 139, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'e', 'x', 'n', 0, 'c', 'o', 0, 0, 0
        };
        byte[] trailer = new byte[8];
        for (int at = 0; at < 4; at++) {
            trailer[at] = (byte) (crc.getValue() >> 8 * at);
        }
        trailer[4] = (byte) text.length();
        return join(header, Arrays.copyOf(data, length), trailer);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
