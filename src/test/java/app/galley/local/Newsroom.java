package app.galley.local;

import app.galley.local.fault.Faults;
import app.galley.local.recognise.Recogniser;
import app.galley.local.recognise.SpeechActivityRecogniser;
import app.galley.local.sign.Keys;
import app.galley.media.MediaReader;
import app.galley.task.Background;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/// A local service over a folder, and clients of the AWS SDK for it. Closes what it handed out.
public final class Newsroom implements AutoCloseable {
    private final Path data;
    private final Clock clock;
    private final List<Recogniser> recognisers;
    private final List<SdkAutoCloseable> opened = new ArrayList<>();
    private final Keys keys = Keys.random();
    private final Faults faults;
    private LocalService service;

    /// A service that finds speech in WAV files.
    public Newsroom(Path data) {
        this(data, Clock.systemUTC(), List.of(new SpeechActivityRecogniser(new WavReader())));
    }

    /// A service with these recognisers.
    public Newsroom(Path data, Clock clock, List<Recogniser> recognisers) {
        this(data, clock, recognisers, new Faults());
    }

    /// A service with these recognisers that does this wrong on purpose.
    public Newsroom(Path data, Clock clock, List<Recogniser> recognisers, Faults faults) {
        this.faults = faults;
        this.data = data;
        this.clock = clock;
        this.recognisers = recognisers;
        this.service = start();
    }

    private LocalService start() {
        MediaReader reader = new WavReader();
        return LocalService.start(new LocalService.Place(data, 0, keys, faults), reader, recognisers, Background.threads(), clock);
    }

    /// Closes the service and starts it again on the same folder, with the same keys; clients must be made anew.
    public void restart() {
        service.close();
        service = start();
    }

    /// The service.
    public LocalService service() {
        return service;
    }

    /// Its address.
    public URI endpoint() {
        return service.endpoint();
    }

    /// The right keys.
    public AwsBasicCredentials credentials() {
        return AwsBasicCredentials.create(service.accessKey(), service.secretKey());
    }

    /// An S3 client with the right keys.
    public S3Client s3() {
        return opened(builder(credentials()).build());
    }

    /// A builder of S3 clients that do not repeat what failed.
    public S3ClientBuilder builder(AwsBasicCredentials credentials) {
        return S3Client.builder().endpointOverride(endpoint()).region(Region.of(LocalService.REGION)).forcePathStyle(true)
                .credentialsProvider(provider(credentials)).httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()));
    }

    /// A Transcribe client.
    public TranscribeClient transcribe(AwsBasicCredentials credentials) {
        return opened(TranscribeClient.builder().endpointOverride(endpoint()).region(Region.of(LocalService.REGION))
                .credentialsProvider(provider(credentials)).httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD)).build());
    }

    /// A Transcribe client with the right keys.
    public TranscribeClient transcribe() {
        return transcribe(credentials());
    }

    /// A signer of URLs with the right keys.
    public S3Presigner presigner() {
        return opened(S3Presigner.builder().endpointOverride(endpoint()).region(Region.of(LocalService.REGION))
                .credentialsProvider(provider(credentials()))
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build()).build());
    }

    private static AwsCredentialsProvider provider(AwsBasicCredentials credentials) {
        return StaticCredentialsProvider.create(credentials);
    }

    /// Closes something together with this.
    public <T extends SdkAutoCloseable> T opened(T something) {
        opened.add(something);
        return something;
    }

    @Override
    public void close() {
        opened.reversed().forEach(SdkAutoCloseable::close);
        service.close();
    }
}
