package app.galley.service.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/// An HTTP client that closes the socket of a request that fails while it is sent, and of all that are under way when it is
/// closed. The client beneath leaves such sockets open: the server would wait for the rest of a cancelled part. It also hides
/// a connection that is lost before the body in an unchecked exception, which the SDK neither tries again nor explains.
final class HangingUpClient implements SdkHttpClient {
    private final SdkHttpClient client;
    private final Set<ExecutableHttpRequest> underWay = ConcurrentHashMap.newKeySet();

    HangingUpClient(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new HangingUpRequest(client.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        underWay.forEach(ExecutableHttpRequest::abort);
        client.close();
    }

    /// One request; abandoned when it ends with an exception.
    private final class HangingUpRequest implements ExecutableHttpRequest {
        private final ExecutableHttpRequest request;

        HangingUpRequest(ExecutableHttpRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            boolean answered = false;
            underWay.add(request);
            try {
                HttpExecuteResponse response = request.call();
                answered = true;
                return response;
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause());
            } finally {
                underWay.remove(request);
                if (!answered) {
                    request.abort();
                }
            }
        }

        @Override
        public void abort() {
            request.abort();
        }
    }
}
