package org.testimony.stats.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long every call of the API takes on a large world, one request at a time.
 *
 * <p>Arguments: articles (1000000) and persons (50000), then the service is started on a world of that size (build it first:
 * {@code mvn -DskipTests package}); or the address of a running service, and the JDBC address of its database for the sizes
 * and for answers that are worked out anew.
 */
public final class QueryBenchmark {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 3;
    private static final int EACH = 20;
    private static final String NEW_VERSION = "UPDATE live_counter SET last_seq = last_seq + 1";
    private static final Pattern PERSON = Pattern.compile("\"defectorId\":\"([^\"]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("\"articleId\":\"([^\"]+)\"");
    private static final Pattern CLAIM = Pattern.compile("\"claimKey\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final PrintStream out;

    private QueryBenchmark(String address, PrintStream out) {
        this.address = address;
        this.out = out;
    }

    /** A call with as many questions as there are to choose from. */
    private record Call(String name, List<String> paths) {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        if (arguments.length > 0 && arguments[0].startsWith("http")) {
            QueryBenchmark benchmark = new QueryBenchmark(arguments[0], System.out);
            benchmark.run();
            if (arguments.length > 1) {
                benchmark.runAnew(arguments[1]);
                printSizes(arguments[1]);
            }
            return;
        }
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int persons = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        try (StartedService service = StartedService.on(new SyntheticWorld(articles, persons), System.out)) {
            QueryBenchmark benchmark = new QueryBenchmark(service.address(), System.out);
            benchmark.run();
            benchmark.runAnew(service.database());
            printSizes(service.database());
        }
    }

    private static void printSizes(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database)) {
            GeneratedWorld.printSizes(connection, System.out);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        printHead("call");
        for (Call call : calls()) {
            measure(call, () -> {});
        }
    }

    /** Counts are kept until facts change: here there are new facts before each call. */
    private void runAnew(String database) throws IOException, InterruptedException, SQLException {
        printHead("call, worked out anew");
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement statement = connection.prepareStatement(NEW_VERSION)) {
            for (Call call : counts()) {
                measure(call, statement::executeUpdate);
            }
            measure(call("/claims"), statement::executeUpdate);
            measure(call("/overview"), statement::executeUpdate);
        }
    }

    private void printHead(String call) {
        out.printf("| %-44s | %8s | %8s | %8s | %9s |%n", call, "p50 ms", "p95 ms", "max ms", "bytes");
    }

    private static List<Call> counts() {
        List<Call> calls = new ArrayList<>();
        for (String by : List.of(
                "quarter", "month", "year", "nationality", "gender", "residence", "role", "narrative", "status")) {
            calls.add(call("/aggregates/defections?by=" + by));
        }
        for (String more :
                List.of("from=2014&to=2016", "asOf=2015-06-30", "publishedBy=2015-06-30", "status=confirmed")) {
            calls.add(call("/aggregates/defections?by=quarter&" + more));
        }
        for (String by : List.of("quarter", "month", "year")) {
            calls.add(call("/aggregates/narratives?by=" + by));
        }
        calls.add(call("/aggregates/narratives?asOf=2015-06-30"));
        calls.add(call("/aggregates/narratives?publishedBy=2015-06-30"));
        for (String day : List.of("2015-06-30", "2017-12-24")) {
            calls.add(call("/aggregates/defections/diff?before=" + day));
            calls.add(call("/aggregates/defections/diff?axis=published&before=" + day));
        }
        return calls;
    }

    private List<Call> calls() throws IOException, InterruptedException {
        List<Call> calls = new ArrayList<>(counts());
        calls.add(call("/defectors"));
        calls.add(call("/defectors?nationality=SY&gender=male"));
        calls.add(call("/defectors?by=quarter&key=2015-Q2"));
        calls.add(call("/defectors?by=nationality&key=SY&bound=high"));
        calls.add(call("/defectors?sort=name"));
        calls.add(call("/articles"));
        calls.add(call("/articles?relevant=true"));
        calls.add(call("/articles?narrative=brutality"));
        calls.add(call("/articles?language=ar&relevant=true"));
        calls.add(call("/articles?publisher=" + encoded("Example Times 7")));
        calls.add(call("/articles?from=2015-03&to=2015-05&sort=published"));
        calls.add(call("/stories?code=brutality"));
        calls.add(call("/claims"));
        calls.add(call("/claims?nationality=SY"));
        calls.add(call("/review"));
        calls.add(call("/review?kind=possibly-same"));
        calls.add(call("/overview"));
        calls.add(call("/coverage"));
        calls.add(new Call("/defectors/{id}", each("/defectors?limit=100", PERSON, "/defectors/")));
        calls.add(new Call(
                "/defectors/{id}/history",
                each("/defectors?limit=100", PERSON, "/defectors/").stream()
                        .map(path -> path + "/history")
                        .toList()));
        calls.add(new Call("/articles/{id}", each("/articles?limit=100", ARTICLE, "/articles/")));
        calls.add(new Call("/claims/{key}", each("/claims?limit=100", CLAIM, "/claims/")));
        calls.addAll(searches());
        return calls;
    }

    private static List<Call> searches() {
        return List.of(
                asked("search: names", "/search", "Ahmed Kalo", "Ebrahim", "Abu Yusuf", "Suleiman", "Leyla mir"),
                asked("search: a rare word", "/search", "belyan", "zemakmir", "gulhufa", "omshi", "telasjen"),
                asked("search: a common word", "/search", "defector", "prison", "border", "Raqqa", "court"),
                asked("search: two common words", "/search", "prison border", "court family", "police interview"),
                asked("search: beginnings", "/search", "def", "pri", "brut", "kal", "zem", "ahm"),
                asked("/articles?q=: a common word", "/articles", "defector", "prison", "border"),
                asked("/articles?q=: a rare word", "/articles", "belyan", "zemakmir", "gulhufa"),
                asked("/defectors?q=", "/defectors", "Ahmed", "Ebrahim", "Abu Yusuf", "kalo"));
    }

    /** What happens before each call that is measured. */
    private interface Before {
        void happen() throws SQLException;
    }

    private void measure(Call call, Before before) throws IOException, InterruptedException, SQLException {
        if (call.paths().isEmpty()) {
            out.printf("| %-44s | nothing to ask for |%n", call.name());
            return;
        }
        for (int i = 0; i < WARM_UP; i++) {
            get(call.paths().get(i % call.paths().size()));
        }
        double[] millis = new double[ROUNDS * EACH];
        int bytes = 0;
        for (int i = 0; i < millis.length; i++) {
            before.happen();
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = get(call.paths().get(i % call.paths().size()));
            millis[i] = (System.nanoTime() - start) / 1e6;
            bytes = answer.body().length;
            if (answer.statusCode() != 200) {
                out.printf("| %-44s | answered %d |%n", call.name(), answer.statusCode());
                return;
            }
        }
        Arrays.sort(millis);
        out.printf(
                "| %-44s | %8.1f | %8.1f | %8.1f | %,9d |%n",
                call.name(),
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)],
                millis[millis.length - 1],
                bytes);
    }

    private List<String> each(String list, Pattern id, String before) throws IOException, InterruptedException {
        List<String> paths = new ArrayList<>();
        Matcher found = id.matcher(new String(get(list).body(), StandardCharsets.UTF_8));
        while (found.find()) {
            String path = before + encoded(found.group(1));
            if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        return paths;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1" + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Call call(String path) {
        return new Call(path, List.of(path));
    }

    private static Call asked(String name, String list, String... questions) {
        return new Call(
                name,
                Arrays.stream(questions)
                        .map(question -> list + "?q=" + encoded(question))
                        .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
