package app.galley.service.aws;

import app.galley.service.Connection;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// Answers every request with the same words, as AWS was recorded to say them.
final class CannedServer implements AutoCloseable {
    final List<String> requests = new ArrayList<>();
    private final HttpServer server;

    CannedServer(int status, Map<String, String> headers, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            synchronized (requests) {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            }
            exchange.getRequestBody().readAllBytes();
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /// A server that speaks as S3 does when it refuses.
    static CannedServer s3(int status, String code, String message) throws IOException {
        return new CannedServer(status, Map.of("Content-Type", "application/xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Error><Code>" + code + "</Code><Message>" + message + "</Message><RequestId>1</RequestId></Error>");
    }

    /// A server that speaks as Transcribe does when it refuses.
    static CannedServer transcribe(int status, String code, String message) throws IOException {
        return new CannedServer(status, Map.of("Content-Type", "application/x-amz-json-1.1"),
                "{\"__type\":\"" + code + "\",\"Message\":\"" + message + "\"}");
    }

    Connection.Local connection() {
        return new Connection.Local(uri(), uri(), "eu-west-1", "AKIDEXAMPLE", "not-a-secret", "news-desk");
    }

    String host() {
        return uri().getHost() + ":" + uri().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
