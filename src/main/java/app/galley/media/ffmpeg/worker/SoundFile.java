package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_move_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import app.galley.media.MediaInfo;
import app.galley.media.file.Contents;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// One open media file and the decoder of its sound: yields decoded frames, each with the number of its first sample. Sample 0
/// is what a player calls the beginning: encoder priming is skipped, and where the sound begins later than the picture, the
/// first frame has a number above 0. One thread. The pointers are fields on purpose: JavaCPP frees what Java no longer
/// reaches, also while native code still uses it.
final class SoundFile implements AutoCloseable {
    /// The number of a frame that does not say where it stands.
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final int ENOUGH_GOOD = 10;
    private static final int TOO_MANY_BAD = 200;
    /// Sound that begins later than this after its file has a gap before it; what is shorter is priming (WMA: 92 ms).
    private static final double LONGEST_PRIMING = 0.1;

    private final Path file;
    private final AVFormatContext format;
    private final int streamIndex;
    private final AVCodecContext codec;
    private final AVRational timeBase;
    private final AVRational fileTime = new AVRational().num(1).den(AV_TIME_BASE);
    private final AVRational sampleTime = new AVRational().num(1).den(1);
    private final Packets packets;
    private final AVFrame frame = av_frame_alloc();
    private final Deque<AVFrame> early = new ArrayDeque<>();
    private long origin;
    /// The length of every frame, 0 where they differ.
    private long grid;
    /// The first sample of the second frame.
    private long second;
    private boolean indexed;
    private int badAllowed = TOO_MANY_BAD;

    private SoundFile(Path file, AVFormatContext format, int streamIndex, AVCodecContext codec) {
        this.file = file;
        this.format = format;
        this.streamIndex = streamIndex;
        this.codec = codec;
        this.packets = new Packets(file, format, streamIndex, codec);
        this.timeBase = format.streams(streamIndex).time_base();
    }

    /// Opens a file and decodes its first frames, which the first calls of [#next] then yield.
    ///
    /// @throws ProblemException when it has no sound that can be decoded
    static SoundFile open(Soundtrack wanted) {
        Path file = wanted.file();
        MediaFaults.check(file);
        AVFormatContext format = Container.open(file);
        SoundFile opened;
        try {
            int sound = Container.sound(format, wanted);
            opened = new SoundFile(file, format, sound, Container.decoder(format.streams(sound), file));
        } catch (ProblemException e) {
            avformat_close_input(format);
            throw e;
        }
        try {
            opened.decodeBeginning();
            return opened;
        } catch (ProblemException e) {
            opened.close();
            throw e;
        }
    }

    /// What the file says about itself.
    MediaInfo info() {
        AVStream stream = format.streams(streamIndex);
        return Container.describe(file, format, stream, codec.sample_rate(), codec.ch_layout().nb_channels());
    }

    /// What it holds beside this sound.
    Contents contents() {
        return new FileContents(format).read(streamIndex, Container.usualSound(format), beginningMicroseconds());
    }

    /// When sample 0 is, in microseconds of the file's own clock.
    long beginningMicroseconds() {
        return av_rescale_q(origin, timeBase, fileTime);
    }

    /// Decodes the next frame into [#frame]; false at the end. Packets that cannot be decoded are left out.
    ///
    /// @throws ProblemException when the disk fails
    boolean next() {
        AVFrame kept = early.poll();
        if (kept == null) {
            return decode();
        }
        av_frame_unref(frame);
        av_frame_move_ref(frame, kept);
        av_frame_free(kept);
        return true;
    }

    /// The frame that [#next] decoded; valid until the next call.
    AVFrame frame() {
        return frame;
    }

    /// Whether something could not be decoded since this was asked last.
    boolean tookDamage() {
        return packets.tookDamage();
    }

    /// The number of the frame's first sample, counted at the frame's own rate, or [#UNKNOWN].
    long firstSample() {
        long time = frame.best_effort_timestamp();
        return time == AV_NOPTS_VALUE ? UNKNOWN
                : onGrid(av_rescale_q(time - origin, timeBase, sampleTime.den(frame.sample_rate())));
    }

    /// Matroska and WebM round times to milliseconds; where all frames are of one length, the true sample is known all the same.
    private long onGrid(long sample) {
        double rounding = (double) frame.sample_rate() * timeBase.num() / timeBase.den();
        if (grid == 0 || rounding <= 1) {
            return sample;
        }
        long exact = second + Math.round((sample - second) / (double) grid) * grid;
        return sample >= second - rounding && Math.abs(exact - sample) <= rounding ? exact : sample;
    }

    /// Learns where packets stand, if that is known by now.
    void learn(PacketIndex index) {
        if (!indexed && index.isComplete()) {
            indexed = true;
            index.handTo(format.streams(streamIndex));
        }
    }

    /// Moves to a place at or before a sample; what [#next] yields then says where that is. False when the container cannot.
    boolean seek(long sample, int rate) {
        forgetEarly();
        long time = origin + av_rescale_q(Math.max(0, sample), sampleTime.den(rate), timeBase);
        if (av_seek_frame(format, streamIndex, time, AVSEEK_FLAG_BACKWARD) < 0) {
            return false;
        }
        avcodec_flush_buffers(codec);
        packets.goOn();
        return true;
    }

    @Override
    public void close() {
        forgetEarly();
        sampleTime.close();
        fileTime.close();
        av_frame_free(frame);
        packets.close();
        avcodec_free_context(codec);
        avformat_close_input(format);
    }

    /// Random bytes can pass for an MP3 until they are decoded: a recording is what yields more good frames than bad packets.
    private void decodeBeginning() {
        int good = 0;
        while (good < ENOUGH_GOOD && decode()) {
            learn(good);
            early.add(av_frame_clone(frame));
            good++;
        }
        if (packets.areLocked()) {
            throw Problem.badInput("media.locked", MediaFaults.name(file)).asException();
        }
        if (good == 0 || packets.bad() > ENOUGH_GOOD && packets.bad() > 3 * good) {
            throw Problem.badInput("media.notMedia", MediaFaults.name(file)).asException();
        }
        badAllowed = Integer.MAX_VALUE;
    }

    private void learn(int number) {
        if (number == 0) {
            origin = beginning();
            second = firstSample() == UNKNOWN ? UNKNOWN : firstSample() + frame.nb_samples();
        } else if (second != UNKNOWN) {
            grid = number == 1 || grid == frame.nb_samples() ? frame.nb_samples() : 0;
        }
    }

    private long beginning() {
        long first = frame.best_effort_timestamp();
        long ofFile = format.start_time();
        if (first == AV_NOPTS_VALUE) {
            return 0;
        }
        if (ofFile == AV_NOPTS_VALUE) {
            return first;
        }
        long inStream = av_rescale_q(ofFile, fileTime, timeBase);
        double gap = (first - inStream) * (double) timeBase.num() / timeBase.den();
        return gap > LONGEST_PRIMING ? inStream : first;
    }

    private boolean decode() {
        while (avcodec_receive_frame(codec, frame) < 0) {
            if (packets.areOver() || packets.bad() > badAllowed) {
                return false;
            }
            packets.send();
        }
        return true;
    }

    private void forgetEarly() {
        early.forEach(f -> av_frame_free(f));
        early.clear();
    }
}
