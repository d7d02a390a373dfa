package org.testimony.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Many browsers on one stats-service while persons come and change, with one sudden death of the service in the middle:
 * does each of them end up with the newest revision of every person, and does the service's memory stay flat? Arguments:
 * browsers, minutes.
 */
final class CrowdBenchmark {
    private static final String ID = "\"defectorId\":\"";
    private static final String REVISION = "\"revision\":";

    private final RunningSystem system;
    private final List<Browser> browsers = new ArrayList<>();
    private final AtomicInteger resets = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicLong events = new AtomicLong();

    private CrowdBenchmark(RunningSystem system) {
        this.system = system;
    }

    /** What one browser knows of the persons. */
    private final class Browser implements LiveClient.Listener {
        private final Map<String, Integer> revisions = new ConcurrentHashMap<>();
        private boolean hasRead;

        @Override
        public void event(String name, String data) {
            events.incrementAndGet();
            if (!hasRead) {
                // As the page does, once its stream is open; what happens from then on is told.
                hasRead = true;
                readAll();
            }
            if (name.equals("defector")) {
                revisions.merge(after(data, ID, '"'), Integer.valueOf(after(data, REVISION, ',')), Math::max);
            } else if (name.equals("reset")) {
                // As the page does: too much was missed to be told, so everything is read again.
                resets.incrementAndGet();
                readAll();
            }
        }

        // As the page does: what a busy service did not answer is asked again.
        private void readAll() {
            while (true) {
                try {
                    persons().forEach(person -> revisions.merge(id(person), revision(person), Math::max));
                    return;
                } catch (IllegalStateException e) {
                    repeated.incrementAndGet();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
                }
            }
        }

        boolean missed(JsonNode person) {
            return revisions.getOrDefault(id(person), 0) < revision(person);
        }

        @Override
        public void cut() {
            cuts.incrementAndGet();
        }
    }

    private static String after(String data, String key, char end) {
        int from = data.indexOf(key) + key.length();
        return data.substring(from, data.indexOf(end, from));
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (RunningSystem system = RunningSystem.start()) {
            new CrowdBenchmark(system).run(count, minutes);
        }
    }

    private void run(int count, int minutes) throws Exception {
        List<LiveClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Browser browser = new Browser();
            browsers.add(browser);
            clients.add(LiveClient.listening(system, browser));
        }
        MixedNews news = new MixedNews(system, 50, 2_000_000);
        news.start();
        for (int half = 0; half < minutes * 2; half++) {
            TimeUnit.SECONDS.sleep(30);
            System.out.printf(
                    "%4d s  heap after collection %4d MiB, resident %4d MiB, events %d, cut %d, reset %d, read again %d%n",
                    (half + 1) * 30,
                    system.heapAfterCollection("stats") >> 20,
                    system.residentMemory("stats") >> 20,
                    events.get(),
                    cuts.get(),
                    resets.get(),
                    repeated.get());
            if (half == minutes - 1) {
                system.kill("stats");
            }
        }
        news.close();
        system.awaitReady();
        TimeUnit.SECONDS.sleep(10);
        report(persons());
        for (LiveClient client : clients) {
            client.close();
        }
    }

    private void report(List<JsonNode> persons) {
        long all = 0;
        for (JsonNode person : persons) {
            long missed =
                    browsers.stream().filter(browser -> browser.missed(person)).count();
            all += missed;
            if (missed > 0) {
                System.out.printf(
                        "missed by %d: revision %d of %s, recorded %s%n",
                        missed,
                        revision(person),
                        id(person),
                        person.path("recordedAt").asText());
            }
        }
        System.out.printf(
                "%d browsers, %d persons, newest revision missing in %d of %d cases%n",
                browsers.size(), persons.size(), all, (long) browsers.size() * persons.size());
    }

    private List<JsonNode> persons() {
        List<JsonNode> persons = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = system.ask("/api/v1/defectors?limit=500" + next);
            page.path("items").forEach(persons::add);
            next = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!next.isEmpty());
        return persons;
    }

    private static String id(JsonNode person) {
        return person.path("defectorId").asText();
    }

    private static int revision(JsonNode person) {
        return person.path("revision").asInt();
    }
}
