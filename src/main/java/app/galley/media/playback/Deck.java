package app.galley.media.playback;

import app.galley.media.AudioSink;
import app.galley.media.Mix;
import app.galley.media.PcmFormat;
import app.galley.media.playback.ahead.Course;
import app.galley.media.playback.ahead.ReadAhead;
import app.galley.media.playback.ahead.Skips;
import app.galley.media.playback.mix.FadeIn;
import app.galley.media.playback.mix.Mixer;
import java.time.Duration;

/// One open recording on one sink: moves samples from the one to the other and knows which one is heard. The sink begins to run
/// when it is full, and is never left without data while it runs: where none has come yet it gets silence, during which the
/// recording waits. Belongs to the audio thread; only [#heard] may be asked from any thread.
final class Deck implements AutoCloseable {
    private static final int SILENCE_MILLISECONDS = 10;
    /// With less than this in the sink, silence is put behind it.
    private static final int RESERVE_MILLISECONDS = 40;

    private final AudioSink sink;
    private final ReadAhead ahead;
    private final PcmFormat format;
    private final Stretch stretch;
    private final FadeIn fadeIn;
    private final Mixer mixer;
    private final short[] chunk;
    private final short[] silence;
    private final int silentFrames;
    private volatile PositionMap map;
    /// How long the sound is on its way from the sink to the ear, in frames.
    private volatile long delay;
    private boolean running;
    private int pendingFrom;
    private int pending;
    private Course course = Course.FREE;
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
        /// The last sample of a span was heard; the sink stands, and the recording goes on behind it.
        SPAN_ENDED,
        /// The sink is of no more use.
        LOST
    }

    /// A deck that stands at the first frame.
    Deck(AudioSink sink, ReadAhead ahead) {
        this.sink = sink;
        this.ahead = ahead;
        this.format = sink.format();
        this.stretch = new Stretch(ahead);
        this.chunk = new short[stretch.mostFrames() * format.channels()];
        this.silentFrames = (int) format.frames(SILENCE_MILLISECONDS);
        this.silence = new short[silentFrames * format.channels()];
        this.fadeIn = new FadeIn(format);
        this.mixer = new Mixer(format.channels());
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
        return map.mediaAt(sinkFrameHeard());
    }

    private long sinkFrameHeard() {
        return sink.framePosition() - delay;
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

    /// Stands at another frame, before any of its samples has come, and will go on along a course.
    void seek(long frame, Course wanted) {
        stopAndFlush();
        course = wanted;
        ahead.seek(frame, wanted);
        stand(frame);
    }

    /// Goes on along another course, without a gap where the frames that come next belong to both.
    ///
    /// @return whether the position has leapt
    boolean follow(Course wanted) {
        long here = heard();
        boolean inside = wanted.contains(here);
        if (wanted.equals(course)) {
            return false;
        }
        if (inside && !playingOut && wanted.contains(ahead.upcoming())) {
            course = wanted;
            ahead.follow(wanted);
            stretch.goOn();
            return false;
        }
        seek(inside ? here : wanted.from(), wanted);
        return !inside;
    }

    /// The course it is on.
    Course course() {
        return course;
    }

    /// Plays slower or faster from the next sample on that is not in the sink yet.
    void tempo(double tempo) {
        stretch.tempo(tempo);
    }

    /// How it sounds from the next sample on that is not in the sink yet.
    void mix(Mix wanted) {
        mixer.set(wanted);
    }

    /// How long the sound takes from the sink to the ear.
    void delay(Duration wanted) {
        delay = format.frameAt(wanted);
    }

    /// What is left out.
    void skip(Skips wanted) {
        ahead.skip(wanted);
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
        int got = stretch.read(chunk);
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
        fadeIn.apply(chunk, frames);
        mixer.apply(chunk, frames);
        pending = frames;
        pendingFrom = 0;
        PositionMap told = map;
        for (Stretch.Piece piece : stretch.pieces()) {
            told = told.playing(sink.framesWritten() + piece.offset(), piece.frame(), piece.tempo());
        }
        map = told;
        return push();
    }

    private Step push() {
        int taken = sink.write(chunk, pendingFrom * format.channels(), pending);
        if (taken == AudioSink.LOST) {
            return Step.LOST;
        }
        pending -= taken;
        pendingFrom += taken;
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
        return sink.write(silence, 0, silentFrames) == AudioSink.LOST ? Step.LOST : Step.WAITING;
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
        if (sinkFrameHeard() < endInSink) {
            return writeSilence();
        }
        if (ahead.endsAtCourse()) {
            seek(ahead.end(), Course.FREE);
            return Step.SPAN_ENDED;
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
        stretch.reset();
        pending = 0;
        playingOut = false;
        fadeIn.begin();
        mixer.begin();
    }

    private long buffered() {
        return sink.framesWritten() - sink.framePosition();
    }
}
