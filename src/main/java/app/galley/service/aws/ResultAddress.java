package app.galley.service.aws;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;

/// Where Amazon Transcribe says that a result is: `https://s3.REGION.amazonaws.com/BUCKET/KEY`, which only a signed request may
/// read, or, in a bucket of the service, an address with its own signature that is open for 15 minutes.
///
/// @param uri as a job tells it
record ResultAddress(String uri) {
    private static final int PATIENCE = (int) Duration.ofSeconds(60).toMillis();

    /// Reads what is there.
    ///
    /// @param any a bucket of the connection
    byte[] read(Bucket any) {
        URI address = URI.create(uri);
        if (address.getRawQuery() != null) {
            return any.problems().call(Actions.GET, () -> open(address));
        }
        String[] parts = address.getPath().split("/", 3);
        if (parts.length < 3 || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw Problem.refused("service.noResult", uri).asException();
        }
        return any.problems().call(Actions.GET, () -> any.s3().getObjectAsBytes(g -> g.bucket(parts[1]).key(parts[2])).asByteArrayUnsafe());
    }

    private static byte[] open(URI address) {
        try {
            URLConnection connection = address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw Problem.unreachable("service.noAnswer", address.getHost()).asException(e);
        }
    }
}
