package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_FLAC;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.extract.Extract;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/// Codes samples into the draft of a file, which is whole only after [#finish]. One thread.
final class SoundWriter implements AutoCloseable {
    private static final int BITS_A_CHANNEL = 64_000;
    private static final int BITS_MORE = 32_000;
    private static final float FULL_SCALE = 32_768;

    private final Path target;
    private final PcmFormat format;
    private final AVFormatContext container = new AVFormatContext(null);
    private final AVFrame frame = av_frame_alloc();
    private final AVPacket packet = av_packet_alloc();
    private final AVRational clock = new AVRational();
    private @Nullable AVCodecContext codec;
    private @Nullable AVStream stream;
    private byte[] waiting = new byte[0];
    private long written;

    /// Begins a file.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be made
    SoundWriter(Path target, PcmFormat format, Coding coding) {
        this.target = target;
        this.format = format;
        clock.num(1).den(format.sampleRate());
        try {
            begin(coding);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Codes samples: signed 16 bit, in this computer's byte order, channels interleaved, whole frames.
    ///
    /// @throws app.galley.problem.ProblemException when they cannot be written
    void write(byte[] pcm) {
        byte[] all = Arrays.copyOf(waiting, waiting.length + pcm.length);
        System.arraycopy(pcm, 0, all, waiting.length, pcm.length);
        int block = codec().frame_size() * frameBytes();
        int from = 0;
        for (; all.length - from >= block; from += block) {
            code(all, from, block);
        }
        waiting = Arrays.copyOfRange(all, from, all.length);
    }

    /// Writes what is still held back, and the end of the file.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be written
    void finish() {
        if (waiting.length > 0) {
            code(waiting, 0, waiting.length);
        }
        send(null);
        check(av_write_trailer(container));
        check(container.pb().error());
    }

    @Override
    public void close() {
        if (codec != null) {
            avcodec_free_context(codec);
            codec = null;
        }
        if (!container.isNull()) {
            AVIOContext out = container.pb();
            if (out != null) {
                avio_closep(out);
                container.pb(null);
            }
            avformat_free_context(container);
            container.setNull();
        }
        av_frame_free(frame);
        av_packet_free(packet);
        clock.close();
    }

    private void begin(Coding coding) {
        byte[] url = ("file:" + Extract.draft(target.toAbsolutePath()) + "\0").getBytes(StandardCharsets.UTF_8);
        try (BytePointer name = new BytePointer(url)) {
            check(avformat_alloc_output_context2(container, null, coding == Coding.FLAC ? "flac" : "ipod", (String) null));
            AVIOContext out = new AVIOContext(null);
            check(avio_open(out, name, AVIO_FLAG_WRITE));
            container.pb(out);
        }
        AVCodec encoder = avcodec_find_encoder(coding == Coding.FLAC ? AV_CODEC_ID_FLAC : AV_CODEC_ID_AAC);
        AVStream made = avformat_new_stream(container, null);
        if (encoder == null || made == null) {
            throw new IllegalStateException("this build of ffmpeg cannot write " + coding);
        }
        AVCodecContext opened = avcodec_alloc_context3(encoder);
        codec = opened;
        stream = made;
        shape(opened, coding);
        check(avcodec_open2(opened, encoder, (AVDictionary) null));
        check(avcodec_parameters_from_context(made.codecpar(), opened));
        made.time_base(clock);
        check(avformat_write_header(container, (AVDictionary) null));
    }

    private void shape(AVCodecContext opened, Coding coding) {
        opened.sample_rate(format.sampleRate());
        opened.sample_fmt(coding == Coding.FLAC ? AV_SAMPLE_FMT_S16 : AV_SAMPLE_FMT_FLTP);
        opened.time_base(clock);
        opened.thread_count(1);
        opened.bit_rate((long) BITS_A_CHANNEL * format.channels() + BITS_MORE);
        av_channel_layout_default(opened.ch_layout(), format.channels());
        if ((container.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
            opened.flags(opened.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        }
    }

    private void code(byte[] pcm, int from, int length) {
        AVCodecContext opened = codec();
        int samples = length / frameBytes();
        if (frame.nb_samples() != samples) {
            av_frame_unref(frame);
            frame.nb_samples(samples);
            frame.format(opened.sample_fmt());
            frame.sample_rate(format.sampleRate());
            av_channel_layout_copy(frame.ch_layout(), opened.ch_layout());
            check(av_frame_get_buffer(frame, 0));
        }
        check(av_frame_make_writable(frame));
        if (opened.sample_fmt() == AV_SAMPLE_FMT_S16) {
            frame.data(0).put(pcm, from, length);
        } else {
            spread(ByteBuffer.wrap(pcm, from, length).order(ByteOrder.nativeOrder()).asShortBuffer(), samples);
        }
        frame.pts(written);
        written += samples;
        send(frame);
    }

    private void spread(ShortBuffer interleaved, int samples) {
        float[] plane = new float[samples];
        for (int channel = 0; channel < format.channels(); channel++) {
            for (int i = 0; i < samples; i++) {
                plane[i] = interleaved.get(i * format.channels() + channel) / FULL_SCALE;
            }
            new FloatPointer(frame.extended_data(channel)).put(plane);
        }
    }

    private void send(@Nullable AVFrame coded) {
        AVCodecContext opened = codec();
        check(avcodec_send_frame(opened, coded));
        int got = avcodec_receive_packet(opened, packet);
        while (got >= 0) {
            packet.stream_index(0);
            av_packet_rescale_ts(packet, clock, stream().time_base());
            check(av_interleaved_write_frame(container, packet));
            av_packet_unref(packet);
            got = avcodec_receive_packet(opened, packet);
        }
        if (got != AVERROR_EAGAIN() && got != AVERROR_EOF) {
            check(got);
        }
        check(container.pb().error());
    }

    private void check(int result) {
        if (result < 0) {
            throw MediaFaults.writing(result, target).asException();
        }
    }

    private int frameBytes() {
        return format.channels() * Short.BYTES;
    }

    private AVCodecContext codec() {
        if (codec == null) {
            throw new IllegalStateException("closed");
        }
        return codec;
    }

    private AVStream stream() {
        if (stream == null) {
            throw new IllegalStateException("not begun");
        }
        return stream;
    }
}
