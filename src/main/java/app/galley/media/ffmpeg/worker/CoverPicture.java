package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.picture.PictureSize;
import app.galley.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// The still picture that a file has for its cover. One that is larger than any cover, or cannot be decoded, counts as none: nobody
/// listens to it.
final class CoverPicture {
    private static final int MOST_BYTES = 16 << 20;
    private static final long MOST_PIXELS = 64L << 20;
    private static final PictureShape UPRIGHT = new PictureShape(1, 0);

    private CoverPicture() { }

    /// Its pixels, made smaller until they fit into a box; [Response.Done] where there are none.
    ///
    /// @throws ProblemException when the file is none that can be read
    static Response show(Path file, PictureSize box) {
        MediaFaults.check(file);
        AVFormatContext format = Container.open(file);
        try {
            return IntStream.range(0, format.nb_streams()).mapToObj(format::streams)
                    .filter(stream -> Container.isCover(stream) && stream.attached_pic().size() <= MOST_BYTES).findFirst()
                    .map(stream -> decoded(stream, file, box)).orElseGet(Response.Done::new);
        } finally {
            avformat_close_input(format);
        }
    }

    private static Response decoded(AVStream stream, Path file, PictureSize box) {
        AVCodecContext codec;
        try {
            codec = Container.decoder(stream, file);
        } catch (ProblemException e) {
            return new Response.Done();
        }
        AVFrame frame = av_frame_alloc();
        try (PictureConverter converter = new PictureConverter(UPRIGHT)) {
            codec.max_pixels(MOST_PIXELS);
            avcodec_send_packet(codec, stream.attached_pic());
            avcodec_send_packet(codec, null);
            if (avcodec_receive_frame(codec, frame) < 0) {
                return new Response.Done();
            }
            PictureSize size = converter.size(frame, box);
            ByteBuffer pixels = converter.convert(frame, size);
            return new Response.CoverShown(size, ByteBuffer.allocate((int) size.bytes()).put(pixels.duplicate().position(0)
                    .limit((int) size.bytes())).flip());
        } finally {
            av_frame_free(frame);
            avcodec_free_context(codec);
        }
    }
}
