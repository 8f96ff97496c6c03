package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Makes small grey pictures of decoded frames, all of one size whatever that of the frames. One thread.
final class GreyScaler implements AutoCloseable {
    private static final int PLANES = 4;
    /// A multiple of what the fastest code of the scaler writes at once.
    private static final int WIDTH = 128;
    private static final int HEIGHT = 72;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(PLANES);
    private final IntPointer strides = new IntPointer(PLANES);
    private final BytePointer grey = new BytePointer((long) WIDTH * HEIGHT + WIDTH);
    private @Nullable SwsContext scaler;

    GreyScaler() {
        planes.put(0, grey);
        strides.put(0, WIDTH);
    }

    /// The pixels of a frame, row by row.
    byte[] scale(AVFrame frame) {
        SwsContext context = sws_getCachedContext(scaler, frame.width(), frame.height(), frame.format(), WIDTH, HEIGHT, AV_PIX_FMT_GRAY8, SWS_AREA, null, null,
                (DoublePointer) null);
        scaler = context;
        if (context == null) {
            throw new IllegalStateException("pixels of format " + frame.format() + " cannot be converted");
        }
        sws_scale(context, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
        byte[] pixels = new byte[WIDTH * HEIGHT];
        grey.position(0).get(pixels);
        return pixels;
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        grey.deallocate();
        planes.deallocate();
        strides.deallocate();
    }
}
