package app.galley.media.playback;

import app.galley.media.AudioSink;
import app.galley.media.AudioSinks;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.file.Soundtrack;
import app.galley.media.playback.ahead.ReadAhead;
import app.galley.media.playback.ahead.WatchedSource;
import app.galley.problem.ProblemException;
import java.time.Duration;

/// Opens recordings, each with a sink that fits it. Safe from any thread; blocks.
final class DeckLoader {
    /// Rates that devices know; what lies outside is converted.
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 48_000;
    private static final int MOST_CHANNELS = 2;
    private final MediaReader reader;
    private final AudioSinks sinks;

    /// An open recording.
    ///
    /// @param statedLength the length that the container states; zero when it states none
    record Loaded(Deck deck, Duration statedLength) { }

    DeckLoader(MediaReader reader, AudioSinks sinks) {
        this.reader = reader;
        this.sinks = sinks;
    }

    /// Opens a recording.
    ///
    /// @param changed called when there are samples to play after there were none
    /// @throws ProblemException when it cannot be read
    Loaded load(Soundtrack recording, Runnable changed) {
        MediaInfo info = reader.probe(recording);
        AudioSink sink = sinks.open(wanted(info));
        try {
            ReadAhead ahead = new ReadAhead(new WatchedSource(reader.open(recording, sink.format()), recording.file(), System::nanoTime),
                    changed);
            return new Loaded(new Deck(sink, ahead), info.statedLength().orElse(Duration.ZERO));
        } catch (ProblemException e) {
            sink.close();
            throw e;
        }
    }

    private static PcmFormat wanted(MediaInfo info) {
        return new PcmFormat(Math.clamp(info.sampleRate(), LOWEST_RATE, HIGHEST_RATE), Math.min(info.channels(), MOST_CHANNELS));
    }
}
