package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class HangingUpClientTest {
    private final AtomicInteger aborted = new AtomicInteger();

    /// Breaks off every connection the way `HttpURLConnection` lets some through: unchecked.
    private final class Broken implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    throw new UncheckedIOException(new SocketException("broken pipe"));
                }

                @Override
                public void abort() {
                    aborted.incrementAndGet();
                }
            };
        }

        @Override
        public void close() {
            aborted.set(-1);
        }
    }

    @Test void aConnectionThatBreaksUncheckedIsToldCheckedSoThatTheSdkTriesAgain() throws IOException {
        SdkHttpRequest request = SdkHttpRequest.builder().method(SdkHttpMethod.GET).uri(URI.create("http://127.0.0.1:1/")).build();
        IOException told = assertThrows(IOException.class, () -> new HangingUpClient(new Broken())
                .prepareRequest(HttpExecuteRequest.builder().request(request).build()).call());
        assertInstanceOf(SocketException.class, told.getCause());
        assertEquals(1, aborted.get());
    }
}
