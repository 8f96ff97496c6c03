package app.galley.service.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.Reach;
import app.galley.service.Storage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.transcribe.TranscribeClient;

class RouteTest {
    private static final Optional<URI> NONE = Optional.empty();

    /// An HTTP client that sends nothing and writes down where it would have.
    private static final class Nowhere implements SdkHttpClient {
        final List<String> hosts = new ArrayList<>();

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            hosts.add(request.httpRequest().host() + request.httpRequest().encodedPath());
            throw SdkException.builder().message("nothing is sent").build();
        }

        @Override
        public void close() { }
    }

    private static List<String> asked(Reach reach, String region) {
        Nowhere http = new Nowhere();
        Route route = new Route(new Connection.Aws("news", region, "news-desk", Storage.USUAL, reach));
        var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "not-a-secret"));
        try (S3Client s3 = route.aim(S3Client.builder().httpClient(http)).credentialsProvider(keys).build();
             TranscribeClient transcribe = route.aim(TranscribeClient.builder().httpClient(http)).credentialsProvider(keys).build()) {
            assertThrows(SdkException.class, () -> s3.deleteObject(d -> d.bucket("news-desk").key("k")));
            assertThrows(SdkException.class, () -> transcribe.listTranscriptionJobs(l -> l.maxResults(1)));
        }
        return List.of(http.hosts.getFirst(), http.hosts.getLast(), route.s3Host(), route.transcribeHost());
    }

    @Test void theUsualAddressesAreThoseOfTheRegion() {
        assertEquals(List.of("news-desk.s3.eu-west-1.amazonaws.com/k", "transcribe.eu-west-1.amazonaws.com/", "s3.eu-west-1.amazonaws.com",
                "transcribe.eu-west-1.amazonaws.com"), asked(Reach.USUAL, "eu-west-1"));
        assertEquals("news-desk.s3.cn-north-1.amazonaws.com.cn/k", asked(Reach.USUAL, "cn-north-1").getFirst());
    }

    @Test void fipsAndDualStackHaveAddressesOfTheirOwn() {
        assertEquals(List.of("news-desk.s3-fips.us-east-1.amazonaws.com/k", "fips.transcribe.us-east-1.amazonaws.com/", "s3-fips.us-east-1.amazonaws.com",
                "fips.transcribe.us-east-1.amazonaws.com"), asked(new Reach(true, false, NONE, NONE), "us-east-1"));
        assertEquals("news-desk.s3.dualstack.eu-west-1.amazonaws.com/k", asked(new Reach(false, true, NONE, NONE), "eu-west-1").getFirst());
        assertEquals("s3-fips.dualstack.us-east-1.amazonaws.com", asked(new Reach(true, true, NONE, NONE), "us-east-1").get(2));
    }

    @Test void anAddressOfOnesOwnIsTakenAsItIs() {
        Reach own = new Reach(false, false, Reach.endpoint("https://bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com"), Reach.endpoint("https://vpce-2.example:8443/"));
        assertEquals(List.of("bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com/news-desk/k", "vpce-2.example/",
                "bucket.vpce-1.s3.eu-west-1.vpce.amazonaws.com", "vpce-2.example:8443"), asked(own, "eu-west-1"));
    }

    @Test void whatCannotBeAnAddressOrCannotBeCombinedIsRefused() {
        for (String text : List.of("http://s3.example", "ftp://s3.example", "s3.example", "https://s3.example/path", "https://a b", "https://")) {
            assertEquals("service.notAnEndpoint", assertThrows(ProblemException.class, () -> Reach.endpoint(text)).problem().key(), text);
        }
        assertEquals(Optional.of(URI.create("http://127.0.0.1:9000")), Reach.endpoint("http://127.0.0.1:9000"));
        assertEquals("service.ownEndpointAlone", assertThrows(ProblemException.class,
                () -> new Reach(true, false, Reach.endpoint("https://s3.example"), NONE)).problem().key());
    }
}
