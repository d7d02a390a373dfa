package org.testimony.ingest.bench;

import com.ctc.wstx.stax.WstxInputFactory;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.testimony.ingest.feed.FeedParser;

/**
 * Feeds a second of processor time, collection and compilation included, and bytes allocated a feed: our reader, ROME, and Woodstox that reads every text and attribute but makes
 * nothing of them, which is the floor for anything built on a pull parser. Arguments: the number of repetitions (5) and
 * the milliseconds of each (2000). The feed is also written to {@code target/bench-feed.xml}, for peers in other languages.
 */
public final class FeedParsingBenchmark {
    private static final int ITEMS = 50;
    private static final long WARM_UP_MILLIS = 8_000;
    private static final XMLInputFactory WOODSTOX = woodstox();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static long sink;

    private FeedParsingBenchmark() {}

    private interface Parser {
        int parse(byte[] feed) throws Exception;
    }

    /** Measures and prints a table. */
    public static void main(String[] arguments) throws Exception {
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        long millis = arguments.length > 1 ? Long.parseLong(arguments[1]) : 2000;
        byte[] feed = SampleRss.of(ITEMS);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/bench-feed.xml"), feed);
        System.out.printf("%d items, %d bytes, median of %d x %d ms%n", ITEMS, feed.length, repetitions, millis);
        System.out.printf("%-10s %12s %16s%n", "parser", "feeds/cpu-s", "bytes/feed");
        compare(feed, repetitions, millis);
        System.out.println("(checksum " + sink + ")");
    }

    // The parsers take turns, so that what else the machine does befalls all of them.
    private static void compare(byte[] feed, int repetitions, long millis) throws Exception {
        String[] names = {"testimony", "woodstox", "rome"};
        Parser[] parsers = {FeedParsingBenchmark::ours, FeedParsingBenchmark::pulled, FeedParsingBenchmark::rome};
        double[][] rates = new double[parsers.length][repetitions];
        for (Parser parser : parsers) {
            run(feed, WARM_UP_MILLIS, parser);
        }
        for (int turn = 0; turn < repetitions; turn++) {
            for (int which = 0; which < parsers.length; which++) {
                rates[which][turn] = run(feed, millis, parsers[which]);
            }
        }
        for (int which = 0; which < parsers.length; which++) {
            Arrays.sort(rates[which]);
            System.out.printf(
                    "%-10s %12.0f %16d%n",
                    names[which], rates[which][repetitions / 2], allocated(feed, parsers[which]));
        }
    }

    private static double run(byte[] feed, long millis, Parser parser) throws Exception {
        long start = PROCESS.getProcessCpuTime();
        long end = start + millis * 1_000_000;
        long count = 0;
        while (PROCESS.getProcessCpuTime() < end) {
            for (int at = 0; at < 10; at++) {
                sink += parser.parse(feed);
            }
            count += 10;
        }
        return count * 1e9 / (PROCESS.getProcessCpuTime() - start);
    }

    private static long allocated(byte[] feed, Parser parser) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int at = 0; at < 100; at++) {
            sink += parser.parse(feed);
        }
        return (threads.getCurrentThreadAllocatedBytes() - before) / 100;
    }

    private static int ours(byte[] feed) throws Exception {
        int items = FeedParser.parse(feed, "application/rss+xml", "https://courier.example/rss")
                .items()
                .size();
        return checked(items);
    }

    private static int rome(byte[] feed) throws Exception {
        return checked(new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(feed), "application/rss+xml"))
                .getEntries()
                .size());
    }

    private static int pulled(byte[] feed) throws Exception {
        XMLStreamReader reader = WOODSTOX.createXMLStreamReader(new ByteArrayInputStream(feed));
        int items = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                items += reader.getLocalName().equals("item") ? 1 : 0;
                for (int at = 0; at < reader.getAttributeCount(); at++) {
                    sink += reader.getAttributeValue(at).length();
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                sink += reader.getText().length();
            }
        }
        reader.close();
        return checked(items);
    }

    private static XMLInputFactory woodstox() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static int checked(int items) {
        if (items != ITEMS) {
            throw new IllegalStateException("read " + items + " items instead of " + ITEMS);
        }
        return items;
    }
}
