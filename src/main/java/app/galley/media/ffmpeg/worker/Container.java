package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.AVPROBE_SCORE_EXTENSION;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import app.galley.media.MediaInfo;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;

/// Opens media files with ffmpeg. Only containers of recordings are let in and only the file itself: a play list or a script that
/// calls itself a recording must not make Galley read other files or reach the network.
final class Container {
    private static final String RECORDINGS = String.join(",", "3dostr", "aac", "ac3", "ac4", "aiff", "amr", "amrnb", "amrwb",
            "ape", "asf", "asf_o", "au", "avi", "caf", "dsf", "dts", "dtshd", "dv", "eac3", "flac", "flv", "gsm", "gxf", "ilbc",
            "iff", "live_flv", "loas", "matroska,webm", "mlp", "mmf", "mov,mp4,m4a,3gp,3g2,mj2", "mp3", "mpc", "mpc8", "mpeg",
            "mpegts", "mxf", "nistsphere", "nut", "ogg", "oma", "rm", "sln", "sox", "tak", "truehd", "tta", "voc", "w64",
            "wav", "wsd", "wtv", "wv", "xwma");
    private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();

    /// What is learnt of where packets stand is thinned out, the oldest most, when it takes more than this: enough for ten hours of MP3.
    private static final int INDEX_BYTES = 32 << 20;

    /// What MP4 calls sound that a shop encrypts for its own player: `drms`, least significant byte first.
    private static final int LOCKED = 0x736d7264;

    private Container() { }

    /// Opens the container and reads as much as is needed to know its streams.
    ///
    /// @throws app.galley.problem.ProblemException when it is not a recording
    static AVFormatContext open(Path file) {
        AVFormatContext format = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        byte[] url = ("file:" + file.toAbsolutePath() + "\0").getBytes(StandardCharsets.UTF_8);
        try (BytePointer name = new BytePointer(url)) {
            av_dict_set(options, "protocol_whitelist", "file", 0);
            av_dict_set(options, "format_whitelist", RECORDINGS, 0);
            int opened = avformat_open_input(format, name, null, options);
            if (opened < 0) {
                throw MediaFaults.opening(opened, file).asException();
            }
        } finally {
            av_dict_free(options);
        }
        format.max_index_size(INDEX_BYTES);
        int known = avformat_find_stream_info(format, (AVDictionary) null);
        if (known < 0) {
            avformat_close_input(format);
            throw MediaFaults.opening(known, file).asException();
        }
        return format;
    }

    /// The number of the stream that is the sound; all other streams are left unread from now on.
    ///
    /// @throws app.galley.problem.ProblemException when there is no sound
    static int sound(AVFormatContext format, Soundtrack wanted) {
        int sound = wanted.stream().isPresent() && isSound(format, wanted.stream().getAsInt()) ? wanted.stream().getAsInt()
                : usualSound(format);
        if (sound < 0) {
            // Random bytes are guessed to be this or that; what was only guessed is not said to be a silent film.
            int reason = format.probe_score() > AVPROBE_SCORE_EXTENSION ? sound : AVERROR_INVALIDDATA;
            throw MediaFaults.opening(reason, wanted.file()).asException();
        }
        readOnly(format, sound);
        return sound;
    }

    /// The number of the sound that is heard when nobody chooses: the one that the file wants players to take, else its first; one that
    /// cannot be decoded only when there is no other. Below zero without any.
    static int usualSound(AVFormatContext format) {
        int[] sounds = IntStream.range(0, format.nb_streams()).filter(i -> isSound(format, i) && isDecodable(format.streams(i))).toArray();
        return IntStream.of(sounds).filter(i -> (format.streams(i).disposition() & AV_DISPOSITION_DEFAULT) != 0).findFirst()
                .orElseGet(() -> IntStream.of(sounds).findFirst()
                        .orElseGet(() -> av_find_best_stream(format, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0)));
    }

    private static boolean isSound(AVFormatContext format, int number) {
        return number < format.nb_streams() && format.streams(number).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
    }

    private static boolean isDecodable(AVStream sound) {
        AVCodecParameters codec = sound.codecpar();
        return codec.sample_rate() > 0 && codec.ch_layout().nb_channels() > 0 && codec.codec_tag() != LOCKED
                && avcodec_find_decoder(codec.codec_id()) != null;
    }

    /// The number of the stream that is the moving picture; all other streams are left unread from now on.
    ///
    /// @throws app.galley.problem.ProblemException when there is none: a cover does not move
    static int picture(AVFormatContext format, Path file) {
        int best = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        int picture = best >= 0 && moves(format.streams(best)) ? best : IntStream.range(0, format.nb_streams())
                .filter(i -> moves(format.streams(i))).findFirst()
                .orElseThrow(() -> Problem.badInput("media.noPicture", MediaFaults.name(file)).asException());
        readOnly(format, picture);
        return picture;
    }

    /// Whether a file holds a moving picture.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be read or is not a recording
    static boolean hasPicture(Path file) {
        MediaFaults.check(file);
        AVFormatContext format = open(file);
        try {
            return IntStream.range(0, format.nb_streams()).mapToObj(format::streams).anyMatch(Container::moves);
        } finally {
            avformat_close_input(format);
        }
    }

    private static void readOnly(AVFormatContext format, int stream) {
        IntStream.range(0, format.nb_streams()).filter(i -> i != stream)
                .forEach(i -> format.streams(i).discard(AVDISCARD_ALL));
    }

    /// A decoder for the stream.
    ///
    /// @throws app.galley.problem.ProblemException when the stream is encrypted or this build of ffmpeg has none
    static AVCodecContext decoder(AVStream stream, Path file) {
        if (stream.codecpar().codec_tag() == LOCKED) {
            throw Problem.badInput("media.locked", MediaFaults.name(file)).asException();
        }
        int id = stream.codecpar().codec_id();
        AVCodec decoder = avcodec_find_decoder(id);
        AVCodecContext codec = decoder == null ? null : avcodec_alloc_context3(decoder);
        if (decoder == null || codec == null) {
            throw Problem.badInput("media.codecUnknown", MediaFaults.name(file), name(id)).asException();
        }
        avcodec_parameters_to_context(codec, stream.codecpar());
        codec.pkt_timebase(stream.time_base());
        codec.thread_count(1);
        int opened = avcodec_open2(codec, decoder, (AVDictionary) null);
        if (opened < 0) {
            avcodec_free_context(codec);
            throw MediaFaults.opening(opened, file).asException();
        }
        return codec;
    }

    /// What a file says about itself; rate and channels are those of the decoded sound.
    static MediaInfo describe(Path file, AVFormatContext format, AVStream sound, int rate, int channels) {
        String container = format.iformat().name().getString().split(",", 2)[0];
        boolean picture = IntStream.range(0, format.nb_streams()).mapToObj(format::streams).anyMatch(Container::moves);
        return new MediaInfo(container, name(sound.codecpar().codec_id()), rate, channels, length(format.duration()),
                indexedLength(file, container, format, sound, picture), picture);
    }

    /// In other containers than mov the sound of a film is said to be as long as the film.
    private static Optional<Duration> indexedLength(Path file, String container, AVFormatContext format, AVStream sound,
                                                    boolean picture) {
        if (container.equals("wav")) {
            return WavHeader.length(file);
        }
        boolean guessed = format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE
                || sound.duration() == AV_NOPTS_VALUE || picture && !container.equals("mov");
        return guessed ? Optional.empty() : length(av_rescale_q(sound.duration(), sound.time_base(),
                new AVRational().num(1).den(AV_TIME_BASE)));
    }

    private static Optional<Duration> length(long microseconds) {
        return microseconds <= 0 || microseconds / AV_TIME_BASE > LONGEST_SECONDS ? Optional.empty()
                : Optional.of(Duration.of(microseconds, ChronoUnit.MICROS));
    }

    /// Whether a stream is a moving picture.
    static boolean moves(AVStream stream) {
        AVCodecParameters codec = stream.codecpar();
        return codec.codec_type() == AVMEDIA_TYPE_VIDEO && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0;
    }

    /// Whether a stream is the still picture of a file.
    static boolean isCover(AVStream stream) {
        return stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
    }

    private static String name(int codec) {
        return avcodec_get_name(codec).getString();
    }
}
