package app.galley.service.aws;

import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.TranscriptionService;
import app.galley.service.policy.ConnectionCheck;
import app.galley.service.upload.ByteRate;
import app.galley.service.upload.UploadBook;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.transcribe.TranscribeClient;

/// The SDK clients of one [Connection] and the two ports they stand behind. Built once per connection and closed when another
/// one is chosen; building it opens no connection and checks no credentials. Safe from any thread.
public final class AwsConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private final Cancellation closing = new Cancellation();
    private final HangingUpClient http;
    private final S3Client s3;
    private final QuickLine line;
    private final TranscribeClient transcribe;
    private final MediaStaging staging;
    private final TranscriptionService transcription;
    private final ConnectionCheck check;

    /// Builds the clients of a connection whose uploads are known from the bucket alone and go as fast as they can.
    ///
    /// @param background carries the parts of an upload that are in flight
    public AwsConnection(Connection connection, Background background) {
        this(connection, background, UploadBook.NONE, ByteRate.UNLIMITED);
    }

    /// Builds the clients.
    ///
    /// @param background carries the parts of an upload that are in flight
    /// @param book where uploads are written down
    /// @param rate how fast they may be
    public AwsConnection(Connection connection, Background background, UploadBook book, ByteRate rate) {
        this.http = new HangingUpClient(httpClient(connection));
        this.s3 = s3(connection, http);
        this.line = new QuickLine(CONNECT, connection instanceof Connection.Local, quick -> s3(connection, quick));
        var transcribeBuilder = TranscribeClient.builder().httpClient(http);
        aim(transcribeBuilder, connection);
        if (connection instanceof Connection.Local local) {
            transcribeBuilder.endpointOverride(local.transcribe());
        }
        this.transcribe = transcribeBuilder.build();
        this.staging = new S3MediaStaging(s3, line, connection, new AwsProblems(connection, host(connection, "s3"), closing),
                background, book, rate, closing);
        AwsProblems problems = new AwsProblems(connection, host(connection, "transcribe"), closing);
        this.transcription = new AwsTranscriptionService(transcribe, problems);
        this.check = new PermissionCheck(new Bucket(s3, new AwsProblems(connection, host(connection, "s3"), closing), connection.region(),
                connection.bucket()), transcribe, problems);
    }

    /// Where media is staged.
    public MediaStaging staging() {
        return staging;
    }

    /// The service that transcribes.
    public TranscriptionService transcription() {
        return transcription;
    }

    /// Tries what the login may do.
    public ConnectionCheck check() {
        return check;
    }

    /// The names of the profiles in the AWS configuration of this computer; reads it.
    public static List<String> profiles() {
        return ProfileFile.defaultProfileFile().profiles().keySet().stream().sorted().toList();
    }

    /// Breaks uploads off, so that they can go on over another connection, and closes the clients.
    @Override
    public void close() {
        closing.cancel();
        line.close();
        s3.close();
        transcribe.close();
        http.close();
    }

    private static S3Client s3(Connection connection, SdkHttpClient http) {
        var builder = S3Client.builder().httpClient(http)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
                .forcePathStyle(connection instanceof Connection.Local);
        aim(builder, connection);
        if (connection instanceof Connection.Local local) {
            builder.endpointOverride(local.s3()).putAuthScheme(new LoopbackSignature());
        }
        return builder.build();
    }

    private static void aim(AwsClientBuilder<?, ?> builder, Connection connection) {
        var override = ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD);
        if (connection instanceof Connection.Local) {
            // what stands in ~/.aws is for Amazon and must not change how the local service is spoken to
            override.defaultProfileFile(ProfileFile.aggregator().build());
        }
        builder.region(Region.of(connection.region())).credentialsProvider(credentials(connection))
                .overrideConfiguration(override.build());
    }

    private static AwsCredentialsProvider credentials(Connection connection) {
        return switch (connection) {
            case Connection.Local local ->
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(local.accessKey(), local.secretKey()));
            case Connection.Aws aws -> new ProfileLogin(aws.profile());
        };
    }

    private static SdkHttpClient httpClient(Connection connection) {
        var builder = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
        if (connection instanceof Connection.Local) {
            // a proxy of the house does not lead to the loopback address
            builder.proxyConfiguration(p -> p.useSystemPropertyValues(false).useEnvironmentVariablesValues(false));
        }
        return builder.build();
    }

    private static String host(Connection connection, String service) {
        return switch (connection) {
            case Connection.Local local -> authority(service.equals("s3") ? local.s3() : local.transcribe());
            case Connection.Aws aws -> service + "." + aws.region() + ".amazonaws.com";
        };
    }

    private static String authority(URI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }
}
