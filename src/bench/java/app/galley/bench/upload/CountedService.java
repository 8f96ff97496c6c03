package app.galley.bench.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lists of a transcription service with many jobs, which counts every request. Safe from any thread.
final class CountedService implements AutoCloseable {
    private static final int PAGE = 100;
    private static final Pattern TOKEN = Pattern.compile("\"NextToken\"\\s*:\\s*\"([0-9]+)\"");
    private final List<String> jobs = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;
    private volatile String state = "QUEUED";

    CountedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void add(String job) {
        jobs.add(job);
    }

    /// All jobs begin.
    void begin() {
        state = "IN_PROGRESS";
    }

    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean lists = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target")).endsWith("ListTranscriptionJobs");
            byte[] said = (lists ? page(asked) : "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", lists ? "application/x-amz-json-1.1" : "application/xml");
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private String page(String asked) {
        Matcher token = TOKEN.matcher(asked);
        int from = token.find() ? Integer.parseInt(token.group(1)) : 0;
        List<String> all = asked.contains("\"" + state + "\"") ? jobs : List.of();
        StringBuilder json = new StringBuilder("{\"TranscriptionJobSummaries\":[");
        List<String> page = all.subList(from, Math.min(all.size(), from + PAGE));
        for (String name : page) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",").append("{\"TranscriptionJobName\":\"").append(name)
                    .append("\",\"TranscriptionJobStatus\":\"").append(state).append("\",\"CreationTime\":1764000000.0}");
        }
        json.append(']');
        if (from + PAGE < all.size()) {
            json.append(",\"NextToken\":\"").append(from + PAGE).append('"');
        }
        return json.append('}').toString();
    }
}
