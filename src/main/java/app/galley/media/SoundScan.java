package app.galley.media;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import java.time.Duration;
import java.util.List;

/// What one pass over a whole recording tells.
///
/// @param length its true length, counted in decoded samples
/// @param speech where someone speaks, in order; empty when nobody does
public record SoundScan(Duration length, List<TimeSpan> speech) {
    private static final int BLOCK_FRAMES = 16_000;

    public SoundScan {
        speech = List.copyOf(speech);
    }

    /// Decodes the sound from its beginning to its end; many hundred times faster than it plays. Blocks.
    ///
    /// @param source the sound as [PcmFormat#SPEECH], at its beginning; stays open
    /// @param expected the length that the container states, for the progress; zero when it states none
    /// @param progress milliseconds done of milliseconds in all
    /// @throws app.galley.problem.ProblemException when the sound cannot be read to its end
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public static SoundScan of(PcmSource source, Duration expected, Progress progress, Cancellation cancellation) {
        if (!source.format().equals(PcmFormat.SPEECH)) {
            throw new IllegalArgumentException("speech is looked for in 16 kHz mono, not in " + source.format());
        }
        SpeechActivity activity = new SpeechActivity();
        short[] block = new short[BLOCK_FRAMES];
        long frames = 0;
        for (int got = source.read(block, BLOCK_FRAMES); got >= 0; got = source.read(block, BLOCK_FRAMES)) {
            cancellation.check();
            activity.feed(block, got);
            frames += got;
            long done = PcmFormat.SPEECH.milliseconds(frames);
            progress.at(done, expected.isZero() ? 0 : Math.max(done, expected.toMillis()));
        }
        return new SoundScan(PcmFormat.SPEECH.duration(frames), activity.end());
    }
}
