package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import app.galley.media.picture.PictureSize;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Makes pixels of decoded frames: the size and the colours of a screen, upright. One thread. Keeps what it needs from one frame to
/// the next.
final class PictureConverter implements AutoCloseable {
    private static final int PLANES = 4;
    /// Rows begin at multiples of this, for the fastest code of the scaler.
    private static final int ALIGNMENT = 64;
    private static final int ONE = 1 << 16;
    /// Pictures that do not say how their colours are meant are of high definition from this height on (ITU-R BT.709).
    private static final int HIGH_DEFINITION = 720;

    private final PictureShape shape;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(PLANES);
    private final IntPointer strides = new IntPointer(PLANES);
    private @Nullable SwsContext scaler;
    private @Nullable BytePointer scaled;
    private @Nullable ByteBuffer upright;

    PictureConverter(PictureShape shape) {
        this.shape = shape;
    }

    /// The size that a frame gets in a box.
    PictureSize size(AVFrame frame, PictureSize box) {
        return shape.shown(frame.width(), frame.height()).within(box);
    }

    /// The pixels of a frame: blue, green, red, opacity, without gaps; valid until the next call.
    ByteBuffer convert(AVFrame frame, PictureSize size) {
        PictureSize lying = shape.turned(size);
        int stride = (lying.width() * 4 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        BytePointer target = room((long) stride * lying.height() + ALIGNMENT);
        SwsContext context = sws_getCachedContext(scaler, frame.width(), frame.height(), frame.format(), lying.width(),
                lying.height(), AV_PIX_FMT_BGRA, SWS_BICUBIC, null, null, (DoublePointer) null);
        scaler = context;
        if (context == null) {
            throw new IllegalStateException("pixels of format " + frame.format() + " cannot be converted");
        }
        colours(context, frame);
        planes.put(0, target);
        strides.put(0, stride);
        sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        return turn(target, stride / 4, lying, size);
    }

    private static void colours(SwsContext context, AVFrame frame) {
        int space = frame.colorspace() == AVCOL_SPC_UNSPECIFIED
                ? frame.height() >= HIGH_DEFINITION ? SWS_CS_ITU709 : SWS_CS_ITU601 : frame.colorspace();
        sws_setColorspaceDetails(context, sws_getCoefficients(space), frame.color_range() == AVCOL_RANGE_JPEG ? 1 : 0,
                sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, ONE, ONE);
    }

    private BytePointer room(long bytes) {
        BytePointer present = scaled;
        if (present != null && present.capacity() >= bytes) {
            return present;
        }
        if (present != null) {
            present.deallocate();
        }
        BytePointer larger = new BytePointer(bytes);
        scaled = larger;
        return larger;
    }

    private ByteBuffer turn(BytePointer pixels, int stride, PictureSize lying, PictureSize size) {
        ByteBuffer from = pixels.position(0).limit(pixels.capacity()).asByteBuffer().order(ByteOrder.nativeOrder());
        if (shape.quarterTurns() == 0 && stride == size.width()) {
            return from.limit((int) size.bytes());
        }
        ByteBuffer to = upright;
        if (to == null || to.capacity() < size.bytes()) {
            to = ByteBuffer.allocateDirect((int) size.bytes()).order(ByteOrder.nativeOrder());
            upright = to;
        }
        to.clear().limit((int) size.bytes());
        turn(from.asIntBuffer(), stride, lying, to.asIntBuffer(), size.width());
        return to;
    }

    private void turn(IntBuffer from, int stride, PictureSize lying, IntBuffer to, int width) {
        int lastX = lying.width() - 1;
        int lastY = lying.height() - 1;
        for (int y = 0; y <= lastY; y++) {
            int row = y * stride;
            switch (shape.quarterTurns()) {
                case 0 -> to.put(y * width, from, row, width);
                case 1 -> {
                    for (int x = 0; x <= lastX; x++) {
                        to.put(x * width + lastY - y, from.get(row + x));
                    }
                }
                case 2 -> {
                    for (int x = 0; x <= lastX; x++) {
                        to.put((lastY - y) * width + lastX - x, from.get(row + x));
                    }
                }
                default -> {
                    for (int x = 0; x <= lastX; x++) {
                        to.put((lastX - x) * width + y, from.get(row + x));
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        if (scaled != null) {
            scaled.deallocate();
        }
        planes.deallocate();
        strides.deallocate();
    }
}
