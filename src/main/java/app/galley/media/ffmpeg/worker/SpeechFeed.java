package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_out_samples;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;

import app.galley.media.PcmFormat;
import app.galley.media.SpeechActivity;
import app.galley.transcript.TimeSpan;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/// Turns samples of any format into those in which speech is looked for, and looks for it. One thread; the memory that native code
/// uses stands in fields on purpose.
final class SpeechFeed implements AutoCloseable {
    /// How many samples the resampler weighs for one: a quarter of what it takes for listening. What that lets through at the upper
    /// end lies far above the band in which speech is looked for.
    private static final int FILTER_SAMPLES = 8;
    private final PcmFormat format;
    private final SpeechActivity activity = new SpeechActivity();
    private final AVChannelLayout from = new AVChannelLayout();
    private final AVChannelLayout to = new AVChannelLayout();
    private final SwrContext converter = new SwrContext(null);
    private final PointerPointer<ShortPointer> input = new PointerPointer<>(1);
    private final PointerPointer<ShortPointer> output = new PointerPointer<>(1);
    private ShortPointer in = new ShortPointer(1 << 14);
    private ShortPointer out = new ShortPointer(1 << 14);
    private short[] converted = new short[1 << 14];

    SpeechFeed(PcmFormat format) {
        this.format = format;
        av_channel_layout_default(from, format.channels());
        av_channel_layout_default(to, PcmFormat.SPEECH.channels());
        if (swr_alloc_set_opts2(converter, to, AV_SAMPLE_FMT_S16, PcmFormat.SPEECH.sampleRate(), from, AV_SAMPLE_FMT_S16,
                format.sampleRate(), 0, null) < 0 || av_opt_set_int(converter, "filter_size", FILTER_SAMPLES, 0) < 0
                || swr_init(converter) < 0) {
            close();
            throw new IllegalStateException("no conversion from " + format);
        }
    }

    /// Takes the next frames, channels interleaved.
    void feed(short[] sound, int frames) {
        if (format.equals(PcmFormat.SPEECH)) {
            activity.feed(sound, frames);
            return;
        }
        int samples = frames * format.channels();
        if (in.capacity() < samples) {
            in.close();
            in = new ShortPointer(samples);
        }
        in.put(sound, 0, samples);
        convert(input.put(0, in), frames);
    }

    /// Takes no more and yields where someone speaks.
    List<TimeSpan> end() {
        if (!format.equals(PcmFormat.SPEECH)) {
            convert(null, 0);
        }
        return activity.end();
    }

    @Override
    public void close() {
        swr_free(converter);
        av_channel_layout_uninit(from);
        av_channel_layout_uninit(to);
        from.close();
        to.close();
        input.close();
        output.close();
        in.close();
        out.close();
    }

    private void convert(@Nullable PointerPointer<?> sound, int frames) {
        int room = Math.max(1, swr_get_out_samples(converter, frames));
        if (out.capacity() < room) {
            out.close();
            out = new ShortPointer(room);
            converted = new short[room];
        }
        int got = Math.max(0, swr_convert(converter, output.put(0, out), (int) Math.min(room, out.capacity()), sound, frames));
        out.get(converted, 0, got);
        activity.feed(converted, got);
    }
}
