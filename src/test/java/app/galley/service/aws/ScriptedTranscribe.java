package app.galley.service.aws;

import app.galley.service.Connection;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Speaks Transcribe's JSON 1.1 by a script: each request gets the next answer.
final class ScriptedTranscribe implements AutoCloseable {
    /// What was asked: operation, a space, the JSON.
    final List<String> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private record Answer(int status, String json) { }

    ScriptedTranscribe() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target").replace("Transcribe.", "");
            asked.add(operation + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answers.removeFirst();
            byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(answer.status(), json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        server.start();
    }

    ScriptedTranscribe says(String json) {
        answers.add(new Answer(200, json.replace('\'', '"')));
        return this;
    }

    ScriptedTranscribe refuses(String code, String message) {
        answers.add(new Answer(400, "{\"__type\":\"" + code + "\",\"Message\":\"" + message + "\"}"));
        return this;
    }

    Connection.Local connection() {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Connection.Local(uri, uri, "eu-west-1", "AKIDEXAMPLE", "not-a-secret", "news-desk");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
