package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.avformat.AVIndexEntry.AVINDEX_KEYFRAME;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_add_index_entry;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import app.galley.media.file.Soundtrack;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// Where the packets stand in a file that keeps no index, such as an MP3: read once, without decoding, on a thread of its own while the
/// file is played already. Without it ffmpeg reads all packets up to the place of a far seek, which takes seconds in a
/// recording of hours. Made and handed over on one thread.
final class PacketIndex implements AutoCloseable {
    /// Containers that are nothing but packets, one behind the other.
    private static final Set<String> BARE = Set.of("mp3", "amr", "aac", "ac3", "eac3", "dts");
    /// Smaller files are read faster than one notices.
    private static final long SMALL = 2 << 20;
    private static final double APART_SECONDS = 0.5;
    private final Soundtrack track;
    private volatile boolean closed;
    /// Place in the file and time of one packet, of the next, and so on; empty until all are known.
    private volatile long[] places = {};

    private PacketIndex(Soundtrack track) {
        this.track = track;
    }

    /// Begins to read the packets of a file; empty where its container has an index of its own, or the file is small.
    ///
    /// @param container ffmpeg's short name
    static Optional<PacketIndex> begin(Soundtrack track, String container) {
        return BARE.contains(container) && !isSmall(track) ? Optional.of(begin(track)) : Optional.empty();
    }

    /// Begins to read the packets of a file.
    static PacketIndex begin(Soundtrack track) {
        PacketIndex index = new PacketIndex(track);
        Threads.daemon("packet index", index::read);
        return index;
    }

    private static boolean isSmall(Soundtrack track) {
        try {
            return Files.size(track.file()) < SMALL;
        } catch (IOException e) {
            return true;
        }
    }

    /// Whether all packets are known.
    boolean isComplete() {
        return places.length > 0;
    }

    /// Tells ffmpeg what is known.
    void handTo(AVStream stream) {
        long[] known = places;
        for (int i = 0; i < known.length; i += 2) {
            av_add_index_entry(stream, known[i], known[i + 1], 0, 0, AVINDEX_KEYFRAME);
        }
    }

    /// What cannot be opened or read is told by who plays it.
    private void read() {
        try {
            AVFormatContext format = Container.open(track.file());
            try {
                int sound = Container.sound(format, track);
                places = packets(format, sound);
            } finally {
                avformat_close_input(format);
            }
        } catch (ProblemException e) {
            closed = true;
        }
    }

    private long[] packets(AVFormatContext format, int sound) {
        AVRational time = format.streams(sound).time_base();
        long apart = Math.round(APART_SECONDS * time.den() / time.num());
        long[] found = new long[1 << 12];
        int count = 0;
        long due = Long.MIN_VALUE;
        AVPacket packet = av_packet_alloc();
        while (!closed && av_read_frame(format, packet) >= 0) {
            boolean isPlaced = packet.stream_index() == sound && packet.pos() >= 0 && packet.dts() != AV_NOPTS_VALUE;
            if (isPlaced && packet.dts() >= due) {
                found = count + 2 > found.length ? Arrays.copyOf(found, 2 * found.length) : found;
                found[count++] = packet.pos();
                found[count++] = packet.dts();
                due = packet.dts() + apart;
            }
            av_packet_unref(packet);
        }
        av_packet_free(packet);
        return closed ? new long[0] : Arrays.copyOf(found, count);
    }

    /// Stops reading.
    @Override
    public void close() {
        closed = true;
    }
}
