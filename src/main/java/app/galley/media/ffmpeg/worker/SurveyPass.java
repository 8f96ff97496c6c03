package app.galley.media.ffmpeg.worker;

import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.media.survey.PeakTaker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/// One reading of a recording from its beginning to its end, a portion at a time. One thread.
final class SurveyPass implements Handles.Closing {
    private static final int BLOCK = 1 << 14;
    private static final long PORTION_NANOS = 150_000_000;
    private static final Duration WAIT = Duration.ofMillis(500);
    private final Soundtrack track;
    private final PcmFormat format;
    private final SoundDecoder decoder;
    private final PeakTaker peaks;
    private final Listening listening;
    private final SeekCheck check;
    private final FileChecksum checksum;
    private boolean ended;

    /// Opens the file.
    ///
    /// @throws app.galley.problem.ProblemException when it has no sound that can be decoded
    SurveyPass(Soundtrack track, PcmFormat format) {
        this.track = track;
        this.format = format;
        decoder = new SoundDecoder(track, format);
        peaks = new PeakTaker(format);
        listening = new Listening(format);
        check = new SeekCheck(format);
        checksum = new FileChecksum(track.file());
    }

    /// Reads on, so many frames or as many as a moment allows, and yields the peaks that came to be known.
    ///
    /// @throws app.galley.problem.ProblemException when the disk fails
    short[] look(int frames) {
        long begun = System.nanoTime();
        int left = frames;
        while (left > 0 && !ended && System.nanoTime() - begun < PORTION_NANOS) {
            left -= read(Math.min(left, BLOCK));
        }
        return peaks.take();
    }

    /// What was found; empty while there is more to read.
    ///
    /// @throws app.galley.problem.ProblemException when the disk fails
    Optional<Findings> findings() {
        if (!ended || !checksum.await(WAIT)) {
            return Optional.empty();
        }
        Listening.Heard heard = listening.end();
        return Optional.of(new Findings(format.duration(decoder.position()), heard.loudness(), heard.samplePeak(), heard.speech(),
                decoder.gaps(), checksum.get(), seeksExactly()));
    }

    @Override
    public void close() {
        decoder.close();
        listening.close();
        checksum.close();
    }

    private int read(int frames) {
        byte[] pcm = decoder.read(frames);
        short[] sound = new short[pcm.length / Short.BYTES];
        ByteBuffer.wrap(pcm).order(ByteOrder.nativeOrder()).asShortBuffer().get(sound);
        int got = sound.length / format.channels();
        if (got == 0) {
            ended = true;
            peaks.end();
            return 0;
        }
        peaks.feed(sound, got);
        listening.feed(sound);
        check.feed(sound, got);
        return got;
    }

    /// A raw AAC stream has no places to go to; that going there seems to work proves nothing.
    private boolean seeksExactly() {
        if (decoder.isUnindexed()) {
            return false;
        }
        try (SoundDecoder again = new SoundDecoder(track, format)) {
            return check.passes(again);
        }
    }
}
