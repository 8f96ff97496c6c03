package app.galley.service.aws;

import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.TranscriptionService;
import app.galley.service.aws.resource.AwsCallCategories;
import app.galley.service.aws.resource.AwsLanguageModels;
import app.galley.service.aws.resource.AwsVocabularies;
import app.galley.service.aws.resource.AwsVocabularyFilters;
import app.galley.service.category.CallCategories;
import app.galley.service.filter.VocabularyFilters;
import app.galley.service.model.LanguageModels;
import app.galley.service.policy.ConnectionCheck;
import app.galley.service.upload.ByteRate;
import app.galley.service.upload.UploadBook;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import java.time.Duration;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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
    private final TranscribeClient transcribe;
    private final MediaStaging staging;
    private final TranscriptionService transcription;
    private final ConnectionCheck check;
    private final Vocabularies vocabularies;
    private final CallCategories categories;
    private final VocabularyFilters filters;
    private final LanguageModels models;

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
        Route route = new Route(connection);
        this.s3 = route.aim(S3Client.builder().httpClient(http)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)).build();
        this.transcribe = route.aim(TranscribeClient.builder().httpClient(http)).build();
        AwsProblems ofStorage = new AwsProblems(connection, route.s3Host(), closing);
        AwsProblems ofJobs = new AwsProblems(connection, route.transcribeHost(), closing);
        this.staging = new S3MediaStaging(s3, connection, ofStorage, background, book, rate, closing);
        this.transcription = new AwsTranscriptionService(transcribe, ofJobs);
        this.vocabularies = new AwsVocabularies(transcribe, ofJobs, new AccountArns(connection, http, ofJobs));
        this.categories = new AwsCallCategories(transcribe, ofJobs);
        this.filters = new AwsVocabularyFilters(transcribe, ofJobs);
        this.models = new AwsLanguageModels(transcribe, ofJobs);
        this.check = new PermissionCheck(Bucket.of(s3, ofStorage, connection), transcribe, ofJobs);
    }

    /// Where media is staged.
    public MediaStaging staging() {
        return staging;
    }

    /// The service that transcribes.
    public TranscriptionService transcription() {
        return transcription;
    }

    /// The custom vocabularies.
    public Vocabularies vocabularies() {
        return vocabularies;
    }

    /// Its call categories.
    public CallCategories categories() {
        return categories;
    }

    /// The vocabulary filters.
    public VocabularyFilters filters() {
        return filters;
    }

    /// The custom language models.
    public LanguageModels models() {
        return models;
    }

    /// Tries what the login may do.
    public ConnectionCheck check() {
        return check;
    }

    /// Breaks uploads off, so that they can go on over another connection, and closes the clients.
    @Override
    public void close() {
        closing.cancel();
        s3.close();
        transcribe.close();
        http.close();
    }

    private static SdkHttpClient httpClient(Connection connection) {
        var builder = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER);
        if (connection instanceof Connection.Local) {
            // a proxy of the house does not lead to the loopback address
            builder.proxyConfiguration(p -> p.useSystemPropertyValues(false).useEnvironmentVariablesValues(false));
        }
        return builder.build();
    }
}
