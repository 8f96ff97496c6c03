package app.galley.service.aws;

import app.galley.service.Connection;
import app.galley.service.Reach;
import app.galley.service.Storage;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// S3 and Transcribe as one address of a login's own, which refuse what they are told to and write down what they are asked.
final class ScriptedS3 implements AutoCloseable {
    /// What was asked, in its order.
    final List<Asked> asked = new ArrayList<>();
    /// The error codes of operations that are refused, with AWS's words behind a colon.
    final Map<String, String> refused = new HashMap<>();
    /// The regions of buckets that are elsewhere, told with a refusal.
    final Map<String, String> elsewhere = new HashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// A request.
    ///
    /// @param operation as the API names it, as far as it matters here
    /// @param path with the query
    record Asked(String operation, String path, Headers headers, String body) { }

    ScriptedS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// A connection to it as if it were Amazon, with keys in a profile named `news`.
    ///
    /// @param folder gets the files of the AWS configuration; [#close] lets go of them
    Connection.Aws connection(Path folder, Storage storage) throws IOException {
        System.setProperty("aws.configFile", Files.writeString(folder.resolve("config"), "[profile news]\nregion = eu-west-1\n").toString());
        System.setProperty("aws.sharedCredentialsFile", Files.writeString(folder.resolve("credentials"),
                "[news]\naws_access_key_id = AKIDEXAMPLE\naws_secret_access_key = not-a-secret\n").toString());
        Optional<URI> here = Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        return new Connection.Aws("news", "eu-west-1", "news-desk", storage, new Reach(false, false, here, here));
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// The requests of an operation.
    synchronized List<Asked> of(String operation) {
        return asked.stream().filter(request -> request.operation().equals(operation)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String operation = target != null ? target.replace("Transcribe.", "") : operation(exchange);
            asked.add(new Asked(operation, exchange.getRequestURI().toString(), exchange.getRequestHeaders(), body));
            String refusal = refused.get(operation);
            String region = elsewhere.get(operation);
            if (region != null) {
                exchange.getResponseHeaders().set("x-amz-bucket-region", region);
            }
            if (target != null) {
                transcribe(exchange, operation, refusal);
            } else if (refusal != null) {
                String[] code = refusal.split(":", 2);
                send(exchange, code[0].equals("NoSuchBucket") ? 404 : code[0].startsWith("BucketAl") ? 409 : 403,
                        "<Error><Code>" + code[0] + "</Code><Message>" + (code.length > 1 ? code[1] : code[0]) + "</Message></Error>");
            } else {
                send(exchange, operation.equals("DeleteObject") || operation.equals("AbortMultipartUpload") ? 204 : 200, told(operation));
            }
        }
    }

    private static void transcribe(HttpExchange exchange, String operation, @Nullable String refusal) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        String usual = operation.startsWith("List") ? null : "BadRequestException:The requested job couldn't be found";
        String[] code = refusal != null ? refusal.split(":", 2) : usual == null ? new String[0] : usual.split(":", 2);
        send(exchange, code.length == 0 ? 200 : 400, code.length == 0 ? "{}"
                : "{\"__type\":\"" + code[0] + "\",\"Message\":\"" + (code.length > 1 ? code[1] : code[0]) + "\"}");
    }

    private static String operation(HttpExchange exchange) {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        String method = exchange.getRequestMethod();
        boolean ofBucket = exchange.getRequestURI().getPath().replaceAll("/$", "").lastIndexOf('/') == 0;
        if (ofBucket) {
            return switch (query.replaceFirst("=?(&.*)?$", "")) {
                case "publicAccessBlock" -> "PutPublicAccessBlock";
                case "ownershipControls" -> "PutBucketOwnershipControls";
                case "encryption" -> "PutBucketEncryption";
                case "policy" -> "PutBucketPolicy";
                case "lifecycle" -> "PutBucketLifecycle";
                case "null" -> method.equals("PUT") ? "CreateBucket" : "ListObjects";
                default -> query.contains("uploads") ? "ListUploads" : "ListObjects";
            };
        }
        boolean inParts = query.contains("uploadId");
        return switch (method) {
            case "PUT" -> inParts ? "UploadPart" : "PutObject";
            case "POST" -> inParts ? "CompleteUpload" : "CreateUpload";
            case "DELETE" -> inParts ? "AbortMultipartUpload" : "DeleteObject";
            default -> inParts ? "ListParts" : "GetObject";
        };
    }

    private static String told(String operation) {
        return switch (operation) {
            case "ListObjects" -> "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";
            case "ListUploads" -> "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>";
            case "CreateUpload" -> "<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>";
            case "ListParts" -> "<ListPartsResult><IsTruncated>false</IsTruncated></ListPartsResult>";
            case "CompleteUpload" -> "<CompleteMultipartUploadResult><ETag>\"x\"</ETag></CompleteMultipartUploadResult>";
            default -> "";
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (exchange.getResponseHeaders().getFirst("Content-Type") == null) {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
        }
        exchange.getResponseHeaders().set("ETag", "\"x\"");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
