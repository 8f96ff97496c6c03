package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_NATIVE;
import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_compare;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_inject_silence;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_matrix;

import app.galley.media.PcmFormat;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Turns decoded frames of one shape (rate, channels, sample form) into signed 16-bit samples of the wanted format. Its first
/// output frame stands where its first input sample stood. One thread. The output memory is a field on purpose: freed by the
/// collector while ffmpeg writes to it, it would break the heap.
final class SoundConverter implements AutoCloseable {
    private static final int SILENCE_STEP = 4096;
    private final PcmFormat target;
    private final int rate;
    private final int sampleForm;
    private final int planes;
    private final int bytesPerStep;
    private final AVChannelLayout channels = new AVChannelLayout();
    private final AVChannelLayout mixable = new AVChannelLayout();
    private final AVChannelLayout targetChannels = new AVChannelLayout();
    private final SwrContext converter = new SwrContext(null);
    private final PointerPointer<Pointer> shifted;
    private final PointerPointer<Pointer> output = new PointerPointer<>(1);
    private BytePointer memory = new BytePointer(1 << 16);
    private int converted;

    /// A converter for frames shaped like this one.
    SoundConverter(AVFrame like, PcmFormat target) {
        this.target = target;
        this.rate = like.sample_rate();
        this.sampleForm = like.format();
        int count = like.ch_layout().nb_channels();
        boolean planar = av_sample_fmt_is_planar(sampleForm) != 0;
        this.planes = planar ? count : 1;
        this.bytesPerStep = av_get_bytes_per_sample(sampleForm) * (planar ? 1 : count);
        this.shifted = new PointerPointer<>(planes);
        IntStream.range(0, planes).forEach(i -> shifted.put(i, memory));
        av_channel_layout_copy(channels, like.ch_layout());
        av_channel_layout_copy(mixable, like.ch_layout());
        if (mixable.order() != AV_CHANNEL_ORDER_NATIVE) {
            av_channel_layout_default(mixable, count);
        }
        av_channel_layout_default(targetChannels, target.channels());
        if (swr_alloc_set_opts2(converter, targetChannels, AV_SAMPLE_FMT_S16, target.sampleRate(),
                mixable, sampleForm, rate, 0, null) < 0 || !mix(count) || swr_init(converter) < 0) {
            close();
            throw new IllegalStateException("no conversion from " + count + " channels at " + rate + " Hz");
        }
    }

    /// The rate of the frames it takes.
    int rate() {
        return rate;
    }

    /// Whether a frame has the shape that it takes.
    boolean fits(AVFrame frame) {
        return frame.sample_rate() == rate && frame.format() == sampleForm
                && av_channel_layout_compare(frame.ch_layout(), channels) == 0;
    }

    /// Converts a frame from its sample `from` on.
    void convert(AVFrame frame, int from) {
        int count = frame.nb_samples() - from;
        if (from == 0) {
            run(frame.extended_data(), count);
            return;
        }
        for (int i = 0; i < planes; i++) {
            shifted.put(i, frame.extended_data(i).position((long) from * bytesPerStep));
        }
        run(shifted, count);
    }

    /// Converts up to `wanted` samples of silence, as if they had come in a frame; yields how many were taken.
    int silence(long wanted) {
        int count = (int) Math.min(wanted, SILENCE_STEP);
        swr_inject_silence(converter, count);
        run(shifted, 0);
        return count;
    }

    /// Converts what is still held back at the end.
    void finish() {
        run(null, 0);
    }

    /// Copies converted frames into `bytes`.
    void copy(int firstFrame, int frames, byte[] bytes, int offset) {
        memory.position((long) firstFrame * frameBytes()).get(bytes, offset, frames * frameBytes()).position(0);
    }

    /// How many frames the last conversion yielded.
    int converted() {
        return converted;
    }

    /// The bytes of one output frame.
    int frameBytes() {
        return target.channels() * Short.BYTES;
    }

    @Override
    public void close() {
        swr_free(converter);
        av_channel_layout_uninit(channels);
        av_channel_layout_uninit(mixable);
        av_channel_layout_uninit(targetChannels);
        channels.close();
        mixable.close();
        targetChannels.close();
        shifted.close();
        output.close();
        memory.close();
    }

    /// More channels than ffmpeg has a name for are dealt out to the wanted ones in turn, each with the same weight.
    private boolean mix(int count) {
        int wanted = target.channels();
        if (mixable.order() != AV_CHANNEL_ORDER_UNSPEC || count == wanted) {
            return true;
        }
        double[] matrix = new double[wanted * count];
        for (int in = 0; in < count; in++) {
            matrix[in % wanted * count + in] = (double) wanted / count;
        }
        return swr_set_matrix(converter, matrix, count) >= 0;
    }

    private void run(@Nullable PointerPointer<?> input, int count) {
        room(swr_get_out_samples(converter, count));
        converted = Math.max(0, swr_convert(converter, output, capacity(), input, count));
    }

    private void room(int frames) {
        long needed = (long) Math.max(frames, 1) * frameBytes();
        if (memory.capacity() < needed) {
            memory.close();
            memory = new BytePointer(needed);
        }
        output.put(0, memory);
    }

    private int capacity() {
        return (int) (memory.capacity() / frameBytes());
    }
}
