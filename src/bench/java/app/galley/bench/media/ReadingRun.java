package app.galley.bench.media;

import app.galley.bench.measure.Times;
import app.galley.main.Main;
import app.galley.media.MediaInfo;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.ffmpeg.WorkerShotFinder;
import app.galley.media.ffmpeg.WorkerSurveyor;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Survey;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// One run of reading: how fast all of a recording of four hours is read, beside the ffmpeg program on the same file; how fast a film is
/// looked through for its cuts; and how far off a place is that was gone to, against the same place when it was reached by reading on. Says
/// each figure on standard output.
public final class ReadingRun {
    private static final int SEEKS = 60;
    private static final int COMPARED = 2_048;
    private static final int FARTHEST = 8_000;
    private final Random random = new Random(4);
    private final Path natives;

    private ReadingRun(Path natives) {
        this.natives = natives;
    }

    /// @param arguments none
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of("target", "bench-media");
        Recordings recordings = new Recordings(folder);
        ReadingRun run = new ReadingRun(folder.resolve("natives"));
        run.survey("mp3", recordings.fourHours("mp3", "-c:a", "libmp3lame", "-q:a", "4"));
        run.survey("m4a", recordings.fourHours("m4a", "-c:a", "aac", "-b:a", "96k"));
        run.shots(recordings.film());
        run.seeks(recordings);
        System.exit(0);
    }

    private void survey(String name, Path file) throws IOException, InterruptedException {
        try (WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, natives))) {
            reader.warm();
            MediaInfo info = reader.probe(file);
            PcmFormat format = new PcmFormat(info.sampleRate(), info.channels());
            long begin = System.nanoTime();
            Findings found = new WorkerSurveyor(reader).survey(file, format, new Survey(format.channels()), new Cancellation());
            double taken = (System.nanoTime() - begin) / 1e9;
            double byFfmpeg = Recordings.decodedByFfmpeg(file);
            Times.say("import." + name + ".to-real-time", found.length().toMillis() / 1000.0 / taken);
            Times.say("import." + name + ".to-ffmpeg", byFfmpeg / taken);
        }
    }

    private void shots(Path film) {
        try (WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, natives))) {
            reader.warm();
            long begin = System.nanoTime();
            new WorkerShotFinder(reader).find(Soundtrack.of(film), Progress.NONE, new Cancellation());
            Times.say("shots.to-real-time", Recordings.FILM_SECONDS * 1e9 / (System.nanoTime() - begin));
        }
    }

    private void seeks(Recordings recordings) throws IOException, InterruptedException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("wav", recordings.encoded("seek.wav"));
        files.put("flac", recordings.encoded("seek.flac"));
        files.put("m4a", recordings.encoded("seek.m4a", "-c:a", "aac"));
        files.put("ogg-vorbis", recordings.encoded("vorbis.ogg", "-c:a", "vorbis", "-strict", "experimental", "-ac", "2"));
        files.put("ogg-opus", recordings.encoded("opus.ogg", "-ar", "48000", "-c:a", "libopus"));
        files.put("mp3-xing", recordings.encoded("xing.mp3", "-q:a", "4"));
        files.put("mp3-without-xing", recordings.encoded("bare.mp3", "-q:a", "4", "-write_xing", "0"));
        files.put("webm", recordings.encoded("seek.webm", "-ar", "48000", "-c:a", "libopus"));
        try (WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                PcmFormat format = new PcmFormat(reader.probe(file.getValue()).sampleRate(), 1);
                int worst = worst(reader, file.getValue(), format);
                Times.say("seek." + file.getKey() + ".error", worst);
                Times.say("seek." + file.getKey() + ".error-ms", 1000.0 * worst / format.sampleRate());
            }
        }
    }

    private int worst(WorkerMediaReader reader, Path file, PcmFormat format) {
        short[] all = all(reader, file, format);
        int worst = 0;
        try (PcmSource source = reader.open(file, format)) {
            for (int i = 0; i < SEEKS; i++) {
                int frame = FARTHEST + random.nextInt(all.length - 2 * FARTHEST - COMPARED);
                source.seek(frame);
                worst = Math.max(worst, Math.abs(offset(all, frame, read(source))));
            }
        }
        return worst;
    }

    private static short[] read(PcmSource source) {
        short[] heard = new short[COMPARED];
        int got = 0;
        short[] part = new short[COMPARED];
        for (int n = source.read(part, COMPARED); n > 0 && got < COMPARED; n = source.read(part, COMPARED - got)) {
            System.arraycopy(part, 0, heard, got, n);
            got += n;
            if (got == COMPARED) {
                break;
            }
        }
        return heard;
    }

    /// By how many samples what was heard stands elsewhere.
    private static int offset(short[] all, int frame, short[] heard) {
        if (Arrays.equals(heard, Arrays.copyOfRange(all, frame, frame + COMPARED))) {
            return 0;
        }
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int offset = -FARTHEST; offset <= FARTHEST; offset++) {
            double difference = 0;
            for (int i = 0; i < COMPARED && difference < least; i++) {
                double d = all[frame + offset + i] - heard[i];
                difference += d * d;
            }
            if (difference < least || difference == least && Math.abs(offset) < Math.abs(best)) {
                least = difference;
                best = offset;
            }
        }
        return best;
    }

    private static short[] all(WorkerMediaReader reader, Path file, PcmFormat format) {
        try (PcmSource source = reader.open(file, format)) {
            short[] all = new short[1 << 22];
            short[] block = new short[1 << 16];
            int length = 0;
            for (int n = source.read(block, block.length); n >= 0; n = source.read(block, block.length)) {
                if (length + n > all.length) {
                    all = Arrays.copyOf(all, 2 * all.length);
                }
                System.arraycopy(block, 0, all, length, n);
                length += n;
            }
            return Arrays.copyOf(all, length);
        }
    }
}
