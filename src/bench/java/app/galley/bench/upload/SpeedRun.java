package app.galley.bench.upload;

import app.galley.bench.measure.Times;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.service.aws.AwsConnection;
import app.galley.service.upload.ByteRate;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One GiB to the local service, in turn by Galley and by `aws s3 cp`, each first in every other round, in parts of 8 MiB. Each begins with an
/// empty bucket: while the system still writes to the disk what the other has left, whoever comes after is slower. What the command line takes to
/// start, which
/// it takes for a single byte too, is not counted against it; Galley's first upload, which loads all that it needs, is told apart.
public final class SpeedRun {
    private static final long GIBIBYTE = 1L << 30;
    private static final int ROUNDS = 5;
    private static final double MEGA = 1e6;
    private static final String BY_AWS = "by-aws.bin";

    private SpeedRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Folder folder = Folder.make(); ServedPlace place = new ServedPlace(folder.path().resolve("data"));
                SqliteLibrary library = SqliteLibrary.open(folder.path().resolve("library"));
                AwsConnection galley = new AwsConnection(place.connection(), Background.threads(), library.uploads(), ByteRate.UNLIMITED)) {
            Path file = folder.noise("noise.bin", GIBIBYTE, 1);
            Path one = Files.write(folder.path().resolve("one.bin"), new byte[1]);
            Path settings = Files.writeString(folder.path().resolve("config"), "[default]\nregion = " + place.connection().region()
                    + "\ns3 =\n  multipart_chunksize = 8MB\n  addressing_style = path\n");
            Times.say("speed.first", GIBIBYTE / MEGA / upload(galley, file));
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double start = copy(place, settings, one);
                if (round % 2 == 0) {
                    ours.add(upload(galley, file));
                }
                double whole = copy(place, settings, file);
                galley.staging().remove(BY_AWS);
                if (round % 2 == 1) {
                    ours.add(upload(galley, file));
                }
                theirs.add(whole - start);
                ratios.add((whole - start) / ours.getLast());
            }
            Times.say("speed.to-aws-s3-cp", middle(ratios));
            Times.say("speed.galley", GIBIBYTE / MEGA / middle(ours));
            Times.say("speed.aws-s3-cp", GIBIBYTE / MEGA / middle(theirs));
        }
        System.exit(0);
    }

    private static double upload(AwsConnection galley, Path file) {
        String key = "galley/media/bench.bin";
        long begin = System.nanoTime();
        galley.staging().upload(file, key, Progress.NONE, new Cancellation());
        double seconds = (System.nanoTime() - begin) / 1e9;
        galley.staging().remove(key);
        return seconds;
    }

    private static double copy(ServedPlace place, Path settings, Path file) throws IOException, InterruptedException {
        ProcessBuilder copy = new ProcessBuilder("aws", "--endpoint-url", place.connection().s3().toString(), "s3", "cp", "--no-progress",
                file.toString(), "s3://" + ServedPlace.BUCKET + "/" + BY_AWS);
        copy.environment().putAll(Map.of("AWS_CONFIG_FILE", settings.toString(), "AWS_SHARED_CREDENTIALS_FILE", settings.toString(),
                "AWS_ACCESS_KEY_ID", ServedPlace.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY", ServedPlace.SECRET_KEY, "AWS_EC2_METADATA_DISABLED", "true"));
        long begin = System.nanoTime();
        Process process = copy.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IOException("aws s3 cp ended with " + process.exitValue());
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
