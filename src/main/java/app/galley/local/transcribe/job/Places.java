package app.galley.local.transcribe.job;

import app.galley.local.sign.SignatureV4;
import app.galley.local.store.Bucket;
import app.galley.local.store.Buckets;
import app.galley.local.wire.PercentCode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Objects by their addresses: what a client writes for one, and what it is told to read. Safe from any thread.
public final class Places {
    /// So long a URL of the service's own bucket is good (StartTranscriptionJob, OutputBucketName).
    private static final Duration URL_LIFE = Duration.ofMinutes(15);
    private static final Pattern S3_URI = Pattern.compile("s3://([^/]+)/(.*)");
    private final Buckets buckets;
    private final SignatureV4 signatures;
    private final URI endpoint;

    /// @param endpoint the address of this service
    public Places(Buckets buckets, SignatureV4 signatures, URI endpoint) {
        this.buckets = buckets;
        this.signatures = signatures;
        this.endpoint = endpoint;
    }

    /// The buckets.
    public Buckets buckets() {
        return buckets;
    }

    /// What a client's address stands for: `s3://bucket/key`, or an address of this service. Whether it is there is not looked at;
    /// the service's own bucket is none of a client's.
    public Optional<Job.Place> parse(String uri) {
        Matcher s3 = S3_URI.matcher(uri);
        Optional<Job.Place> place = Optional.empty();
        if (s3.matches()) {
            place = Optional.of(new Job.Place(s3.group(1), s3.group(2)));
        } else if (uri.startsWith(endpoint + "/")) {
            String[] parts = uri.substring(endpoint.toString().length() + 1).split("/", 2);
            place = Optional.of(new Job.Place(parts[0], parts.length < 2 ? "" : PercentCode.decodePath(parts[1])));
        }
        return place.filter(p -> !p.bucket().equals(Buckets.OF_SERVICE));
    }

    /// An object that is there.
    public Optional<Job.Place> object(String uri) {
        return parse(uri).filter(p -> buckets.find(p.bucket()).flatMap((Bucket b) -> b.objects().find(p.key())).isPresent());
    }

    /// Whether clients have a bucket of that name.
    public boolean hasBucket(String name) {
        return !name.equals(Buckets.OF_SERVICE) && buckets.find(name).isPresent();
    }

    /// Where a client reads an object: in its own bucket by a plain address that wants a signed request, in the service's own by a
    /// URL that is signed for a while.
    public String uri(Job.Place place) {
        String path = "/" + place.bucket() + "/" + place.key();
        String address = endpoint + PercentCode.encodePath(path);
        return place.bucket().equals(Buckets.OF_SERVICE)
                ? address + "?" + signatures.presignGet(endpoint.getAuthority(), path, URL_LIFE) : address;
    }
}
