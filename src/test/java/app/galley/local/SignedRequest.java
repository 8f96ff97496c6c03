package app.galley.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/// A request signed by the AWS SDK that can be changed before it is sent.
public final class SignedRequest {
    private final String method;
    private final URI uri;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body;

    /// Signs a request for S3 or another service.
    public SignedRequest(AwsBasicCredentials credentials, Clock clock, String service, String method, URI uri,
                         Map<String, String> given, byte[] body) throws IOException {
        this.method = method;
        this.uri = uri;
        SdkHttpRequest.Builder request = SdkHttpRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(uri);
        given.forEach(request::putHeader);
        var signed = AwsV4HttpSigner.create().sign(r -> sign(r, credentials, clock, service, request.build(), body));
        signed.request().headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        this.body = signed.payload().map(ContentStreamProvider::newStream).map(SignedRequest::read).orElse(new byte[0]);
    }

    private static void sign(SignRequest.Builder<AwsCredentialsIdentity> sign, AwsBasicCredentials credentials, Clock clock,
            String service, SdkHttpRequest request, byte[] body) {
        sign.identity(credentials).request(request)
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, LocalService.REGION)
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, !service.equals("s3"))
                .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, !service.equals("s3"))
                .putProperty(HttpSigner.SIGNING_CLOCK, clock);
        if (body.length > 0) {
            sign.payload(() -> new ByteArrayInputStream(body));
        }
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes or adds a header after signing.
    public SignedRequest with(String name, String value) {
        headers.keySet().removeIf(n -> n.equalsIgnoreCase(name));
        headers.put(name, value);
        return this;
    }

    /// Leaves a header out after signing.
    public SignedRequest without(String name) {
        headers.keySet().removeIf(n -> n.equalsIgnoreCase(name));
        return this;
    }

    /// Changes the body after signing.
    public SignedRequest with(byte[] otherBody) {
        body = Arrays.copyOf(otherBody, otherBody.length);
        return this;
    }

    /// A header as it was signed.
    public String header(String name) {
        return headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .findFirst().orElse("");
    }

    /// Sends it and yields the answer.
    public HttpResponse<String> send() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Host") && !name.equalsIgnoreCase("Content-Length")) {
                request.header(name, value);
            }
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
