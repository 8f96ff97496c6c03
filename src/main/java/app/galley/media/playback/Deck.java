package app.galley.media.playback;

import app.galley.media.AudioSink;
import app.galley.media.PcmFormat;

/// One open recording on one sink: moves samples from the one to the other and knows which one is heard. The sink begins to run
/// when it is full, and is never left without data while it runs: where none has come yet it gets silence, during which the
/// recording waits. Belongs to the audio thread; only [#heard] may be asked from any thread.
final class Deck implements AutoCloseable {
    private static final int CHUNK_MILLISECONDS = 10;
    /// With less than this in the sink, silence is put behind it.
    private static final int RESERVE_MILLISECONDS = 40;
    private static final int FADE_MILLISECONDS = 5;
    private static final double NORMAL_TEMPO = 1;

    private final AudioSink sink;
    private final ReadAhead ahead;
    private final PcmFormat format;
    private final short[] chunk;
    private final short[] silence;
    private final int chunkFrames;
    private volatile PositionMap map;
    private boolean running;
    private int pendingFrom;
    private int pending;
    private int fadeLeft;
    private long nextMedia;
    private boolean playingOut;
    private long endInSink;

    /// What a step has come to.
    enum Step {
        /// There may be room for more at once.
        BUSY,
        /// The sink is full, or no samples are there yet.
        WAITING,
        /// The last sample was heard; the sink stands.
        ENDED,
        /// The sink is of no more use.
        LOST
    }

    /// A deck that stands at the first frame.
    Deck(AudioSink sink, ReadAhead ahead) {
        this.sink = sink;
        this.ahead = ahead;
        this.format = sink.format();
        this.chunkFrames = (int) format.frames(CHUNK_MILLISECONDS);
        this.chunk = new short[chunkFrames * format.channels()];
        this.silence = new short[chunkFrames * format.channels()];
        this.fadeLeft = fadeFrames();
        this.map = PositionMap.standing(format.sampleRate(), sink.framesWritten(), 0);
    }

    PcmFormat format() {
        return format;
    }

    /// Whether a real device plays.
    boolean isAudible() {
        return sink.isReal();
    }

    /// The frame of the recording that is being heard; any thread.
    long heard() {
        return map.mediaAt(sink.framePosition());
    }

    /// Plays on; [#step] does the rest.
    void play() {
        if (buffered() > 0) {
            run();
        }
    }

    /// Stands at once; what the sink holds is kept.
    void pause() {
        sink.stop();
        running = false;
    }

    /// Stands at another frame, before any of its samples has come.
    void seek(long frame) {
        stopAndFlush();
        ahead.seek(frame);
        stand(frame);
    }

    /// Moves one chunk; called again and again while playing.
    ///
    /// @throws app.galley.problem.ProblemException when no more samples can be read
    Step step() {
        if (playingOut) {
            return playOut();
        }
        if (pending > 0) {
            return push();
        }
        int got = ahead.read(chunk, chunkFrames);
        return switch (got) {
            case ReadAhead.END -> beginPlayingOut();
            case 0 -> starve();
            default -> begin(got);
        };
    }

    /// Whether a seek has turned out to lead behind the end; the position is then put right.
    boolean isBehindEnd() {
        boolean behind = pending == 0 && !playingOut && buffered() == 0 && ahead.isExhausted();
        if (behind) {
            stand(ahead.end());
        }
        return behind;
    }

    /// Where the recording ends; known once it was reached.
    long end() {
        return ahead.end();
    }

    @Override
    public void close() {
        ahead.close();
        sink.close();
    }

    private Step begin(int frames) {
        fadeIn(frames);
        pending = frames;
        pendingFrom = 0;
        if (map.endsSilent()) {
            map = map.playing(sink.framesWritten(), nextMedia, NORMAL_TEMPO);
        }
        return push();
    }

    private Step push() {
        int taken = sink.write(chunk, pendingFrom * format.channels(), pending);
        if (taken == AudioSink.LOST) {
            return Step.LOST;
        }
        pending -= taken;
        pendingFrom += taken;
        nextMedia += taken;
        if (pending == 0) {
            return Step.BUSY;
        }
        run();
        return Step.WAITING;
    }

    private Step starve() {
        boolean enough = buffered() > format.frames(RESERVE_MILLISECONDS);
        return enough || !running ? Step.WAITING : writeSilence();
    }

    private Step writeSilence() {
        if (!map.endsSilent()) {
            map = map.silent(sink.framesWritten());
        }
        return sink.write(silence, 0, chunkFrames) == AudioSink.LOST ? Step.LOST : Step.WAITING;
    }

    private Step beginPlayingOut() {
        playingOut = true;
        endInSink = sink.framesWritten();
        if (buffered() > 0) {
            run();
        }
        return playOut();
    }

    /// Silence behind the last sample pushes it out: a device that drains may stop before its buffer was heard.
    private Step playOut() {
        if (sink.framePosition() < endInSink) {
            return writeSilence();
        }
        stopAndFlush();
        stand(ahead.end());
        return Step.ENDED;
    }

    private void run() {
        if (!running) {
            sink.start();
            running = true;
        }
    }

    private void stopAndFlush() {
        sink.stop();
        running = false;
        sink.flush();
    }

    private void stand(long frame) {
        map = PositionMap.standing(format.sampleRate(), sink.framesWritten(), frame);
        nextMedia = frame;
        pending = 0;
        playingOut = false;
        fadeLeft = fadeFrames();
    }

    private long buffered() {
        return sink.framesWritten() - sink.framePosition();
    }

    private int fadeFrames() {
        return (int) format.frames(FADE_MILLISECONDS);
    }

    /// A place entered in the middle of a wave would click.
    private void fadeIn(int frames) {
        int all = fadeFrames();
        for (int i = 0; i < frames && fadeLeft > 0; i++, fadeLeft--) {
            for (int c = 0; c < format.channels(); c++) {
                int at = i * format.channels() + c;
                chunk[at] = (short) (chunk[at] * (all - fadeLeft) / all);
            }
        }
    }
}
