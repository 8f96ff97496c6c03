package app.galley.service.aws;

import app.galley.service.Connection;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The part of S3 that staging uses, in memory, without signatures.
final class FakeS3 implements AutoCloseable {
    final Map<String, byte[]> objects = new TreeMap<>();
    final Map<String, Upload> uploads = new TreeMap<>();
    /// The numbers of the parts that have arrived whole, in their order.
    final List<Integer> arrived = new ArrayList<>();
    @Nullable Hook hook;
    /// Called when an upload is complete and the answer is due.
    @Nullable Loss afterCompletion;
    boolean hasBucket;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int ids;
    private int serving;

    record Upload(String key, Map<Integer, byte[]> parts) { }

    interface Loss {
        void of(HttpExchange exchange) throws IOException;
    }

    interface Hook {
        /// Called when a request has come, before it has an effect.
        void on(String request, HttpExchange exchange) throws IOException;
    }

    FakeS3(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Connection.Local connection() {
        URI uri = URI.create("http://127.0.0.1:" + port());
        return new Connection.Local(uri, uri, "eu-west-1", "AKIDEXAMPLE", "not-a-secret", "news-desk");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// The parts that have arrived since this was asked last.
    synchronized Set<Integer> newParts() {
        Set<Integer> parts = new TreeSet<>(arrived);
        arrived.clear();
        return parts;
    }

    /// Waits until no request is being served any more, for so long at most; how many are left.
    synchronized int awaitQuiet(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); serving > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return serving;
    }

    private synchronized void serving(int more) {
        serving += more;
        notifyAll();
    }

    private void handle(HttpExchange exchange) throws IOException {
        serving(1);
        try {
            serve(exchange);
        } finally {
            serving(-1);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = exchange.getRequestURI().getQuery() == null ? "" : exchange.getRequestURI().getQuery();
            String path = exchange.getRequestURI().getPath();
            String request = exchange.getRequestMethod() + " " + path + "?" + query;
            Hook present = hook;
            if (present != null) {
                present.on(request, exchange);
            }
            String key = path.replaceFirst("^/news-desk/?", "");
            answer(exchange, exchange.getRequestMethod(), key, arguments(query), body(exchange));
        }
    }

    private synchronized void answer(HttpExchange exchange, String method, String key, Map<String, String> query, byte[] body)
            throws IOException {
        if (!hasBucket && !(method.equals("PUT") && key.isEmpty())) {
            send(exchange, 404, "<Error><Code>NoSuchBucket</Code><Message>no</Message></Error>");
        } else if (key.isEmpty()) {
            if (method.equals("PUT")) {
                hasBucket = true;
                send(exchange, 200, "");
            } else if (query.containsKey("uploads")) {
                StringBuilder xml = new StringBuilder("<ListMultipartUploadsResult><IsTruncated>false</IsTruncated>");
                uploads.forEach((id, upload) -> xml.append("<Upload><Key>").append(upload.key()).append("</Key><UploadId>").append(id)
                        .append("</UploadId><Initiated>2026-11-23T09:00:0").append(id).append("Z</Initiated></Upload>"));
                send(exchange, 200, xml.append("</ListMultipartUploadsResult>").toString());
            } else {
                StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
                objects.entrySet().stream().filter(e -> e.getKey().startsWith(query.getOrDefault("prefix", "")))
                        .forEach(e -> xml.append("<Contents><Key>").append(e.getKey()).append("</Key><Size>").append(e.getValue().length)
                                .append("</Size></Contents>"));
                send(exchange, 200, xml.append("</ListBucketResult>").toString());
            }
        } else if (query.containsKey("uploads")) {
            String id = String.valueOf(++ids);
            uploads.put(id, new Upload(key, new TreeMap<>()));
            send(exchange, 200, "<InitiateMultipartUploadResult><UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>");
        } else if (query.containsKey("uploadId")) {
            multipart(exchange, method, query, body);
        } else if (method.equals("PUT")) {
            objects.put(key, body);
            exchange.getResponseHeaders().set("ETag", "\"" + crc(body) + "\"");
            send(exchange, 200, "");
        } else if (method.equals("DELETE")) {
            objects.remove(key);
            send(exchange, 204, "");
        } else {
            byte[] object = objects.get(key);
            if (object == null) {
                send(exchange, 404, "<Error><Code>NoSuchKey</Code><Message>no</Message></Error>");
            } else {
                exchange.sendResponseHeaders(200, object.length);
                exchange.getResponseBody().write(object);
            }
        }
    }

    private void multipart(HttpExchange exchange, String method, Map<String, String> query, byte[] body) throws IOException {
        String id = query.getOrDefault("uploadId", "");
        Upload upload = uploads.get(id);
        if (upload == null) {
            send(exchange, 404, "<Error><Code>NoSuchUpload</Code><Message>no</Message></Error>");
        } else if (method.equals("PUT")) {
            Integer number = Integer.valueOf(query.getOrDefault("partNumber", ""));
            upload.parts().put(number, body);
            arrived.add(number);
            exchange.getResponseHeaders().set("ETag", "\"" + crc(body) + "\"");
            exchange.getResponseHeaders().set("x-amz-checksum-crc32", crc(body));
            send(exchange, 200, "");
        } else if (method.equals("DELETE")) {
            uploads.remove(id);
            send(exchange, 204, "");
        } else if (method.equals("GET")) {
            StringBuilder xml = new StringBuilder("<ListPartsResult><IsTruncated>false</IsTruncated>");
            upload.parts().forEach((n, part) -> xml.append("<Part><PartNumber>").append(n).append("</PartNumber><Size>").append(part.length)
                    .append("</Size><ETag>\"").append(crc(part)).append("\"</ETag><ChecksumCRC32>").append(crc(part))
                    .append("</ChecksumCRC32></Part>"));
            send(exchange, 200, xml.append("</ListPartsResult>").toString());
        } else {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            Matcher part = Pattern.compile("<PartNumber>([0-9]+)</PartNumber>").matcher(new String(body, StandardCharsets.UTF_8));
            while (part.find()) {
                whole.writeBytes(upload.parts().getOrDefault(Integer.valueOf(part.group(1)), new byte[0]));
            }
            objects.put(upload.key(), whole.toByteArray());
            uploads.remove(id);
            if (afterCompletion != null) {
                afterCompletion.of(exchange);
            }
            send(exchange, 200, "<CompleteMultipartUploadResult><ETag>\"x\"</ETag></CompleteMultipartUploadResult>");
        }
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> arguments(String query) {
        Map<String, String> arguments = new HashMap<>();
        for (String argument : query.split("&")) {
            int equals = argument.indexOf('=');
            arguments.put(equals < 0 ? argument : argument.substring(0, equals), equals < 0 ? "" : argument.substring(equals + 1));
        }
        return arguments;
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        String hash = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        if (hash == null || !hash.startsWith("STREAMING")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        in.readAllBytes();
        return body.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in).replaceFirst(";.*", ""), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut off");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
