package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entry_from_timestamp;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import app.galley.media.file.Soundtrack;
import app.galley.transcript.frame.FrameRate;
import app.galley.media.picture.PictureInfo;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;

/// One open media file and the decoder of its moving picture: yields decoded frames, each with the time from which it is to be
/// shown and the time of the next, in microseconds from the beginning of the sound. One thread. As in [SoundFile] the
/// pointers are fields on purpose.
final class PictureFile implements AutoCloseable {
    private static final int TOO_MANY_BAD = 200;
    private static final FrameRate USUAL_RATE = new FrameRate(25, 1, false);
    private static final long LONGEST_FETCH = 10_000_000_000L;
    /// Some containers go to a frame behind the moment; then it is looked for farther before it, in microseconds.
    private static final long[] MARGINS = {0, 1_000_000, 5_000_000, 25_000_000};
    /// The index of a file may be full of holes: what lies farther ahead is always gone to, in microseconds.
    private static final long LONGEST_WAY = 15_000_000;
    /// Widths of pixels beyond this are mistakes of the file.
    private static final double LONGEST_PIXEL = 8;

    private final Path file;
    private final AVFormatContext format;
    private final int streamIndex;
    private final AVCodecContext codec;
    private final AVRational timeBase;
    private final AVRational microseconds = new AVRational().num(1).den(AV_TIME_BASE);
    private final Packets packets;
    private final long origin;
    private final PictureShape shape;
    private final FrameRate rate;
    private AVFrame current = av_frame_alloc();
    private AVFrame following = av_frame_alloc();
    private long start = Long.MIN_VALUE;
    private long end;
    private long followingStart;
    private boolean hasFollowing;
    private final Haste haste;
    private final FrameTimes times = new FrameTimes();
    private int badAllowed = TOO_MANY_BAD;

    /// What became of a wish for a frame.
    enum Got {
        /// There is one.
        FRAME,
        /// There is none any more.
        END,
        /// The time was up before there was one.
        NOT_YET
    }

    private PictureFile(Path file, AVFormatContext format, int streamIndex, AVCodecContext codec, long origin) {
        this.file = file;
        this.format = format;
        this.streamIndex = streamIndex;
        this.codec = codec;
        this.haste = new Haste(codec);
        this.packets = new Packets(file, format, streamIndex, codec);
        this.timeBase = format.streams(streamIndex).time_base();
        this.origin = origin;
        this.rate = new FileContents(format).frameRate(format.streams(streamIndex)).orElse(USUAL_RATE);
        this.shape = statedShape();
    }

    /// Opens a file and decodes its first frame, which [#advance] then yields.
    ///
    /// @throws ProblemException when it has no moving picture that can be decoded
    static PictureFile open(Soundtrack track) {
        Path file = track.file();
        MediaFaults.check(file);
        Optional<Long> sound = soundBeginning(track);
        AVFormatContext format = Container.open(file);
        PictureFile opened;
        try {
            int picture = Container.picture(format, file);
            long beginning = format.start_time() == AV_NOPTS_VALUE ? 0 : format.start_time();
            opened = new PictureFile(file, format, picture, decoder(format.streams(picture), file), sound.orElse(beginning));
        } catch (ProblemException e) {
            avformat_close_input(format);
            throw e;
        }
        try {
            opened.fetch(System.nanoTime() + LONGEST_FETCH);
            if (!opened.hasFollowing) {
                throw Problem.badInput("media.pictureUnreadable", MediaFaults.name(file)).asException();
            }
            opened.badAllowed = Integer.MAX_VALUE;
            return opened;
        } catch (ProblemException e) {
            opened.close();
            throw e;
        }
    }

    private static AVCodecContext decoder(AVStream stream, Path file) {
        try {
            return Container.decoder(stream, file);
        } catch (ProblemException e) {
            throw Problem.badInput("media.pictureUnreadable", MediaFaults.name(file)).asException(e);
        }
    }

    private static Optional<Long> soundBeginning(Soundtrack track) {
        try (SoundFile sound = SoundFile.open(track)) {
            return Optional.of(sound.beginningMicroseconds());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /// What the file says about its picture.
    PictureInfo info() {
        return new PictureInfo(shape.shown(codec.width(), codec.height()), rate, new FileContents(format).startTimeCode());
    }

    private PictureShape statedShape() {
        AVStream stream = format.streams(streamIndex);
        try (PointerScope _ = new PointerScope()) {
            AVRational pixel = av_guess_sample_aspect_ratio(format, stream, null);
            double aspect = pixel.num() > 0 && pixel.den() > 0 ? (double) pixel.num() / pixel.den() : 1;
            boolean likely = aspect < LONGEST_PIXEL && aspect > 1 / LONGEST_PIXEL;
            return new PictureShape(likely ? aspect : 1, quarterTurns(stream.codecpar()));
        }
    }

    /// Turns to the right that put the picture upright.
    private static int quarterTurns(AVCodecParameters codec) {
        AVPacketSideData matrix = av_packet_side_data_get(codec.coded_side_data(), codec.nb_coded_side_data(),
                AV_PKT_DATA_DISPLAYMATRIX);
        double left = matrix == null ? 0 : av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(left) ? 0 : Math.floorMod(Math.round(-left / 90), 4);
    }

    /// How its pixels become what is seen.
    PictureShape shape() {
        return shape;
    }

    /// Goes on to the next frame, which [#frame], [#start] and [#end] then tell of. Without one the last stays.
    ///
    /// @param deadline of [System#nanoTime]; until then there must be a frame
    /// @throws ProblemException when the disk fails
    Got advance(long deadline) {
        Got got = hasFollowing ? Got.FRAME : fetch(deadline);
        if (got != Got.FRAME) {
            return got;
        }
        AVFrame last = current;
        av_frame_unref(last);
        current = following;
        following = last;
        start = followingStart;
        hasFollowing = false;
        end = start + length(current);
        if (fetch(deadline) == Got.FRAME) {
            end = haste.leavesOut() ? Math.min(end, followingStart) : followingStart;
        }
        return Got.FRAME;
    }

    /// Makes haste towards a moment while the next frame begins before it: frames that no other one is made from are left out then. Each
    /// frame ends where the next one should, so that one sees that some are missing. Where the file does not state the time of every
    /// frame, none is left out.
    void hurry(long moment) {
        haste.late(times.areStated() && hasFollowing && followingStart < moment);
    }

    /// From now on no frame is left out.
    void takeTime() {
        haste.late(false);
    }

    /// The frame that [#advance] yielded; valid until the next call.
    AVFrame frame() {
        return current;
    }

    /// Leaves the edges of blocks as they are from now on: every frame is there, a little coarser and much sooner.
    void smoothNothing() {
        codec.skip_loop_filter(AVDISCARD_ALL);
    }

    /// How long the file says that it is, in microseconds; 0 when it does not.
    long length() {
        return Math.max(0, format.duration());
    }

    /// When the frame is to be shown.
    long start() {
        return start;
    }

    /// When the one after it is; at a damaged place a guess.
    long end() {
        return end;
    }

    /// Goes to a frame before a moment, or at it, from which decoding can begin.
    ///
    /// @throws ProblemException when the disk fails or the container cannot
    void seek(long moment) {
        if (!haste.leavesOut() && isOnTheWay(moment)) {
            return;
        }
        for (long margin : MARGINS) {
            enter(moment - margin);
            if (fetch(System.nanoTime() + LONGEST_FETCH) == Got.FRAME && followingStart <= moment) {
                return;
            }
        }
        enter(0);
    }

    /// Whether going back to where decoding can begin would only lead to where it is already.
    private boolean isOnTheWay(long moment) {
        if (!hasFollowing || followingStart > moment || moment - followingStart > LONGEST_WAY) {
            return false;
        }
        AVIndexEntry entry = avformat_index_get_entry_from_timestamp(format.streams(streamIndex),
                av_rescale_q(origin + moment, microseconds, timeBase), AVSEEK_FLAG_BACKWARD);
        return entry != null && av_rescale_q(entry.timestamp(), timeBase, microseconds) - origin <= followingStart;
    }

    private void enter(long moment) {
        long time = origin + Math.max(0, moment);
        if (av_seek_frame(format, streamIndex, av_rescale_q(time, microseconds, timeBase), AVSEEK_FLAG_BACKWARD) < 0
                && av_seek_frame(format, -1, time, AVSEEK_FLAG_BACKWARD) < 0) {
            throw Problem.badInput("media.pictureUnreadable", MediaFaults.name(file)).asException();
        }
        avcodec_flush_buffers(codec);
        packets.goOn();
        times.forget();
        haste.forget();
        hasFollowing = false;
        start = Long.MIN_VALUE;
        end = Long.MIN_VALUE;
    }

    @Override
    public void close() {
        microseconds.close();
        av_frame_free(current);
        av_frame_free(following);
        packets.close();
        avcodec_free_context(codec);
        avformat_close_input(format);
    }

    private Got fetch(long deadline) {
        while (avcodec_receive_frame(codec, following) < 0) {
            if (packets.areOver() || packets.bad() > badAllowed) {
                return Got.END;
            }
            if (System.nanoTime() - deadline > 0) {
                return Got.NOT_YET;
            }
            packets.send();
            times.handed(packets.handedOver());
        }
        hasFollowing = true;
        followingStart = start == Long.MIN_VALUE ? time() : Math.max(time(), start + 1);
        return Got.FRAME;
    }

    /// When the following frame is to be shown.
    private long time() {
        boolean follows = start != Long.MIN_VALUE;
        long time = times.of(following, codec.has_b_frames(), follows);
        return time != AV_NOPTS_VALUE ? av_rescale_q(time, timeBase, microseconds) - origin : follows ? start + length(current) : 0;
    }

    private long length(AVFrame frame) {
        long stated = av_rescale_q(frame.duration(), timeBase, microseconds);
        return stated > 0 ? stated : Math.max(1, rate.frame().toNanos() / 1000);
    }
}
