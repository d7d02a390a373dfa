package org.testimony.system;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.testimony.contract.topic.Json;

/**
 * How long an article takes from its post to the browsers' event stream, with everything on one machine, and how many
 * transactions a second that costs stats-service, once some history was read. Arguments: seconds a rate, then rates in
 * articles a second; with {@code hops} somewhere among them, it tells when each topic was passed, too.
 */
final class LiveDelayBenchmark {
    private static final int WARM_UP_SECONDS = 30;

    private final RunningSystem system;
    private final Map<String, Long> arrivedAt = new ConcurrentHashMap<>();
    private int next = 1_000_000;

    private LiveDelayBenchmark(RunningSystem system) {
        this.system = system;
    }

    public static void main(String[] arguments) throws Exception {
        boolean hops = List.of(arguments).contains("hops");
        List<String> numbers = Arrays.stream(arguments)
                .filter(argument -> !argument.equals("hops"))
                .toList();
        int seconds = numbers.isEmpty() ? 60 : Integer.parseInt(numbers.get(0));
        List<Integer> rates = numbers.size() > 1
                ? numbers.stream().skip(1).map(Integer::valueOf).toList()
                : List.of(10, 100, 1_000);
        try (RunningSystem system = RunningSystem.start()) {
            new LiveDelayBenchmark(system).run(seconds, rates, hops);
        }
    }

    private void run(int seconds, List<Integer> rates, boolean hops) throws Exception {
        History.read(system);
        try (LiveClient listening = LiveClient.listening(system, this::note)) {
            measure(100, WARM_UP_SECONDS, false);
            for (int rate : rates) {
                long before = transactions();
                Percentiles delays = measure(rate, seconds, hops);
                double perSecond = (transactions() - before) / (double) seconds;
                System.out.printf(
                        "%5d articles/s  %s  %6.1f transactions/s in stats-service's database%n",
                        rate, delays, perSecond);
            }
        }
    }

    private void note(String event, String data) {
        if (event.equals("article")) {
            try {
                arrivedAt.putIfAbsent(Json.mapper().readTree(data).path("url").asText(), System.currentTimeMillis());
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + data, e);
            }
        }
    }

    private Percentiles measure(int rate, int seconds, boolean hops) throws InterruptedException {
        HopWatch watch = hops ? HopWatch.of(system) : null;
        MixedNews news = new MixedNews(system, rate, next);
        news.start();
        TimeUnit.SECONDS.sleep(seconds);
        news.close();
        next = news.next();
        // What comes later than this counts as not come at all, and the number of events shows it.
        TimeUnit.SECONDS.sleep(5);
        if (watch != null) {
            watch.close();
            System.out.print(watch.since(news.postedAt()));
        }
        return Percentiles.of(news.postedAt().entrySet().stream()
                .filter(posted -> arrivedAt.containsKey(posted.getKey()))
                .map(posted -> arrivedAt.getOrDefault(posted.getKey(), 0L) - posted.getValue())
                .toList());
    }

    private long transactions() {
        return system.transactions("stats");
    }
}
