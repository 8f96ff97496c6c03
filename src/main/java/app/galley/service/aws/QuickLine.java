package app.galley.service.aws;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/// The client that carries the parts of large files: native code, which takes less of the processor than the plain client, and
/// longer to load. So it is loaded with the first part. Safe from any thread.
final class QuickLine implements AutoCloseable {
    private final Duration connect;
    private final boolean isHere;
    private final Function<SdkHttpClient, S3Client> builder;
    private @Nullable S3Client s3;
    private @Nullable SdkHttpClient http;

    /// A line that is not open yet.
    ///
    /// @param connect how long a connection may take to come about
    /// @param isHere whether it leads to this computer, where no proxy leads
    /// @param builder makes a client that speaks over another one
    QuickLine(Duration connect, boolean isHere, Function<SdkHttpClient, S3Client> builder) {
        this.connect = connect;
        this.isHere = isHere;
        this.builder = builder;
    }

    /// The client, loaded when it is asked for first.
    synchronized S3Client s3() {
        S3Client present = s3;
        if (present == null) {
            var quick = AwsCrtHttpClient.builder().connectionTimeout(connect);
            if (isHere) {
                quick.proxyConfiguration(p -> p.useSystemPropertyValues(false).useEnvironmentVariableValues(false));
            }
            SdkHttpClient client = new HangingUpClient(quick.build());
            http = client;
            present = builder.apply(client);
            s3 = present;
        }
        return present;
    }

    /// Breaks off what is under way.
    @Override
    public synchronized void close() {
        if (s3 != null && http != null) {
            http.close();
            s3.close();
        }
    }
}
