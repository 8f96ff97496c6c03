package app.galley.format.judge;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Chromium without a window, which shows a page from this computer; the page reports what it found with `report(value)`.
final class Browser implements AutoCloseable {
    private static final int SECONDS = 90;
    private static final String START = """
            <!DOCTYPE html><meta charset="utf-8"><script>
            function report(value) { fetch('/report', {method: 'POST', body: JSON.stringify(value)}); }
            onerror = (message, file, line) => report({error: message + ' in line ' + line});
            onunhandledrejection = event => report({error: String(event.reason)});
            </script>
            """;
    private final Path folder;
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();

    /// Skips a test where there is no Chromium.
    ///
    /// @param folder for what the browser keeps
    Browser(Path folder) throws IOException {
        Judge.assumeProgram("chromium");
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, files));
        server.createContext("/report", exchange -> {
            reports.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> files) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        byte[] file = files.get(name);
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (range == null) {
            exchange.getResponseHeaders().add("Content-Type", type(name));
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
        } else {
            part(exchange, type(name), file, range);
        }
        exchange.close();
    }

    /// A player asks for parts, and leaps only where it gets them.
    private static void part(HttpExchange exchange, String type, byte[] file, String range) throws IOException {
        String[] ends = range.substring("bytes=".length()).split("-", -1);
        int from = Integer.parseInt(ends[0]);
        int to = ends[1].isEmpty() ? file.length : Math.min(file.length, Integer.parseInt(ends[1]) + 1);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.length);
        exchange.sendResponseHeaders(206, to - from);
        exchange.getResponseBody().write(file, from, to - from);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "vtt" -> "text/vtt; charset=utf-8";
            case "wav" -> "audio/wav";
            default -> "application/octet-stream";
        };
    }

    /// What a page reports.
    ///
    /// @param page HTML that calls `report`; errors of its scripts are reported as `{"error": ...}`
    /// @param beside the files it may load, by name
    JsonNode report(String page, Map<String, byte[]> beside) throws IOException, InterruptedException {
        files.clear();
        files.putAll(beside);
        files.put("judge.html", (START + page).getBytes(StandardCharsets.UTF_8));
        reports.clear();
        Process chromium = new ProcessBuilder(List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-quic", "--disable-sync",
                "--disable-background-networking", "--disable-component-update", "--autoplay-policy=no-user-gesture-required", "--mute-audio",
                "--remote-debugging-port=0", "--user-data-dir=" + folder.resolve("chromium"),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/judge.html"))
                .redirectErrorStream(true).redirectOutput(folder.resolve("chromium.log").toFile()).start();
        try {
            String report = reports.poll(SECONDS, TimeUnit.SECONDS);
            assertNotNull(report, "the page reports nothing; see " + folder.resolve("chromium.log"));
            JsonNode found = new ObjectMapper().readTree(report);
            if (found.has("error")) {
                throw new AssertionError(found.get("error").asText());
            }
            return found;
        } finally {
            chromium.descendants().forEach(ProcessHandle::destroyForcibly);
            chromium.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
