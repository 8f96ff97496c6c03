package app.galley.service.aws;

import app.galley.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.services.s3.S3Client;

/// Fetches results from where the service says that they are.
final class ResultFetcher {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private final S3Client s3;
    private final AwsProblems problems;

    /// An object of a bucket.
    private record Place(String bucket, String key) { }

    ResultFetcher(S3Client s3, AwsProblems problems) {
        this.s3 = s3;
        this.problems = problems;
    }

    /// The whole of a result.
    byte[] fetch(String uri) {
        URI address = URI.create(uri);
        if (address.getRawQuery() != null) {
            return signed(address);
        }
        Place place = place(address);
        return problems.call(Actions.GET, () -> s3.getObjectAsBytes(g -> g.bucket(place.bucket()).key(place.key())).asByteArrayUnsafe());
    }

    /// `s3://bucket/key`, `https://s3.REGION.amazonaws.com/bucket/key`, or `https://bucket.s3.REGION.amazonaws.com/key`; an address
    /// without such a name has the bucket in its path.
    private static Place place(URI address) {
        String host = String.valueOf(address.getHost());
        String path = address.getPath().substring(1);
        if ("s3".equals(address.getScheme())) {
            return new Place(address.getAuthority(), path);
        }
        int bucketEnds = host.indexOf(".s3.");
        if (bucketEnds > 0) {
            return new Place(host.substring(0, bucketEnds), path);
        }
        int slash = path.indexOf('/');
        if (slash <= 0) {
            throw Problem.refused("service.noObject", path).asException();
        }
        return new Place(path.substring(0, slash), path.substring(slash + 1));
    }

    private static byte[] signed(URI address) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw Problem.unreachable("service.signedOver", address.getHost(), answer.statusCode()).asException();
            }
            return answer.body();
        } catch (IOException e) {
            throw Problem.unreachable("service.noAnswer", address.getHost()).asException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
