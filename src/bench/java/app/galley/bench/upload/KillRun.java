package app.galley.bench.upload;

import app.galley.bench.measure.Times;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.Part;

/// Fifty kills of an uploading program at random moments, from its start to after its end. Says how many parts that had arrived were
/// sent again, how many files did not arrive as they are, and how many uploads were left behind in the bucket.
public final class KillRun {
    private static final int KILLS = 50;
    private static final int BYTES = 96 << 20;
    private static final int SHORTEST = 300;
    private static final int LONGEST = 7000;
    private final S3Client s3;
    private final URI service;
    private final String region;
    private final Path library;
    private final Path file;
    private int again;
    private int resumed;

    private KillRun(ServedPlace place, Folder folder) throws IOException {
        service = place.connection().s3();
        region = place.connection().region();
        library = folder.path().resolve("library");
        file = folder.noise("noise.bin", BYTES, 2);
        s3 = S3Client.builder().endpointOverride(service).region(Region.of(region)).forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create()).credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(ServedPlace.ACCESS_KEY, ServedPlace.SECRET_KEY))).build();
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Folder folder = Folder.make(); ServedPlace place = new ServedPlace(folder.path().resolve("data"))) {
            new KillRun(place, folder).run();
        }
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        Random random = new Random();
        int kills = 0;
        int lost = 0;
        int orphans = 0;
        for (int upload = 0; kills < KILLS; upload++) {
            String key = "galley/media/kill-" + upload + ".bin";
            Set<Integer> there = Set.of();
            boolean done = false;
            while (!done) {
                int longest = kills < KILLS ? random.nextInt(SHORTEST, LONGEST) : (int) TimeUnit.MINUTES.toMillis(5);
                List<String> said = life(key, longest);
                done = said.contains("done");
                kills += done ? 0 : 1;
                count(said, there);
                there = done ? Set.of() : arrived(key);
            }
            lost += Arrays.equals(Files.readAllBytes(file), s3.getObjectAsBytes(g -> g.bucket(ServedPlace.BUCKET).key(key)).asByteArrayUnsafe()) ? 0 : 1;
            orphans += uploads().size();
            s3.deleteObject(d -> d.bucket(ServedPlace.BUCKET).key(key));
        }
        Times.say("kill.kills", kills);
        Times.say("kill.resumed-in-the-middle", resumed);
        Times.say("kill.parts-sent-again", again);
        Times.say("kill.lost", lost);
        Times.say("kill.orphaned", orphans);
    }

    /// One life of the program: what it said before it ended or was killed.
    private List<String> life(String key, int longest) throws IOException, InterruptedException {
        Path said = library.resolveSibling("said.txt");
        Process process = new ProcessBuilder(ServedPlace.java(KilledUpload.class, service.toString(), region, library.toString(), file.toString(), key))
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(said.toFile()).start();
        if (!process.waitFor(longest, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Files.readAllLines(said, StandardCharsets.UTF_8);
    }

    private void count(List<String> said, Set<Integer> there) {
        Set<Integer> sent = new HashSet<>();
        said.stream().filter(line -> line.matches("[0-9]+")).map(Integer::valueOf).forEach(sent::add);
        resumed += there.isEmpty() || sent.isEmpty() ? 0 : 1;
        sent.retainAll(there);
        again += sent.size();
    }

    /// The parts that the service has; it has stored whatever was on its way when this answers.
    private Set<Integer> arrived(String key) {
        Set<Integer> parts = new HashSet<>();
        for (MultipartUpload upload : uploads()) {
            if (upload.key().equals(key)) {
                s3.listPartsPaginator(l -> l.bucket(ServedPlace.BUCKET).key(key).uploadId(upload.uploadId())).parts().stream().map(Part::partNumber)
                        .forEach(parts::add);
            }
        }
        return parts;
    }

    private List<MultipartUpload> uploads() {
        try {
            return s3.listMultipartUploadsPaginator(l -> l.bucket(ServedPlace.BUCKET)).uploads().stream().toList();
        } catch (NoSuchBucketException e) {
            return List.of();
        }
    }
}
