package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_ENCRYPTION_INFO;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;

import app.galley.problem.Problem;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;

/// Hands the packets of one stream of an open file to its decoder. One thread.
final class Packets implements AutoCloseable {
    private static final int READ_FAULTS = 20;
    private final Path file;
    private final AVFormatContext format;
    private final int streamIndex;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private int bad;
    private boolean damaged;
    private boolean locked;
    private boolean draining;
    private long handed = AV_NOPTS_VALUE;

    Packets(Path file, AVFormatContext format, int streamIndex, AVCodecContext codec) {
        this.file = file;
        this.format = format;
        this.streamIndex = streamIndex;
        this.codec = codec;
    }

    /// Hands the next packet of the file over; behind the last one, that there are no more.
    ///
    /// @throws app.galley.problem.ProblemException when the disk fails
    void send() {
        handed = AV_NOPTS_VALUE;
        int read = read();
        if (read < 0) {
            draining = true;
            avcodec_send_packet(codec, null);
            return;
        }
        if (packet.stream_index() == streamIndex) {
            locked |= av_packet_get_side_data(packet, AV_PKT_DATA_ENCRYPTION_INFO, null) != null;
            boolean refused = avcodec_send_packet(codec, packet) < 0;
            damaged |= refused;
            bad += refused ? 1 : 0;
            handed = refused || packet.size() == 0 ? AV_NOPTS_VALUE : packet.dts();
        }
        av_packet_unref(packet);
    }

    /// A damaged place is passed over; what goes on failing is the end.
    private int read() {
        int read = av_read_frame(format, packet);
        for (int fault = 0; read < 0 && read != AVERROR_EOF && fault < READ_FAULTS; fault++) {
            if (read == AVERROR_EIO()) {
                throw Problem.badInput("media.readFailed", MediaFaults.name(file)).asException();
            }
            read = av_read_frame(format, packet);
        }
        return read;
    }

    /// The place in the order of decoding of what was handed over last; the number of no time when nothing was, or it has none.
    long handedOver() {
        return handed;
    }

    /// Whether all were handed over.
    boolean areOver() {
        return draining;
    }

    /// How many the decoder did not take.
    int bad() {
        return bad;
    }

    /// Whether the decoder did not take something since this was asked last.
    boolean tookDamage() {
        boolean took = damaged;
        damaged = false;
        return took;
    }

    /// Whether they are protected against copying.
    boolean areLocked() {
        return locked;
    }

    /// The file stands elsewhere: there may be more again.
    void goOn() {
        draining = false;
    }

    @Override
    public void close() {
        av_packet_free(packet);
    }
}
