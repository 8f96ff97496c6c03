package app.galley.media.ffmpeg.worker;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.media.file.Tag;
import app.galley.transcript.frame.FrameRate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerScope;

/// Reads what a file holds beside the sound that is heard. What is more than anybody needs is left out: files may be hostile.
final class FileContents {
    private static final int MOST_SOUNDS = 256;
    private static final int MOST_CHAPTERS = 2000;
    private static final int FASTEST = 1000;
    private static final long LONGEST = Duration.ofDays(3650).toNanos() / 1000;
    /// What begins earlier than this after its file does so because its encoder needed a run-up, in microseconds.
    private static final long RUN_UP = 100_000;
    /// What programs write for each other.
    private static final Set<String> TECHNICAL = Set.of("major_brand", "minor_version", "compatible_brands", "encoder", "encoded_by",
            "encoding", "handler_name", "vendor_id", "timecode", "language", "duration", "cover_art", "metadata_block_picture",
            "itunsmpb", "itunnorm", "tlen", "umid", "material_package_umid", "coding_history");
    private final AVFormatContext format;

    FileContents(AVFormatContext format) {
        this.format = format;
    }

    /// All of it.
    ///
    /// @param sound the number of the stream that is heard
    /// @param usual the number of the stream that is heard when nobody chooses
    /// @param beginning when the sound begins, in microseconds of the file's own clock
    Contents read(int sound, int usual, long beginning) {
        return new Contents(sound, usual, sounds(), tags(sound), chapters(beginning < RUN_UP ? 0 : beginning),
                streams().filter(Container::moves).findFirst().flatMap(this::frameRate), startTimeCode(),
                streams().anyMatch(Container::isCover));
    }

    /// The frames a second of a moving picture, as far as they are likely; whether its time codes leave out numbers is written in the
    /// first of them.
    Optional<FrameRate> frameRate(AVStream picture) {
        try (PointerScope _ = new PointerScope()) {
            AVRational guessed = av_guess_frame_rate(format, picture, null);
            boolean likely = guessed.num() > 0 && guessed.den() > 0 && guessed.num() / guessed.den() < FASTEST;
            return likely ? Optional.of(new FrameRate(guessed.num(), guessed.den(),
                    startTimeCode().filter(code -> code.contains(";")).isPresent())) : Optional.empty();
        }
    }

    /// The time code of the first frame: of the file, of its picture, or of a track of its own.
    Optional<String> startTimeCode() {
        return Stream.concat(Stream.of(format.metadata()), streams().map(AVStream::metadata))
                .flatMap(tags -> new NativeTags(tags).text("timecode").stream()).findFirst();
    }

    private Stream<AVStream> streams() {
        return IntStream.range(0, format.nb_streams()).mapToObj(format::streams);
    }

    private List<SoundStream> sounds() {
        return streams().filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO).limit(MOST_SOUNDS)
                .map(FileContents::sound).toList();
    }

    private static SoundStream sound(AVStream stream) {
        NativeTags tags = new NativeTags(stream.metadata());
        return new SoundStream(stream.index(), avcodec_get_name(stream.codecpar().codec_id()).getString(),
                Math.max(0, stream.codecpar().sample_rate()), Math.max(0, stream.codecpar().ch_layout().nb_channels()),
                tags.text("language").filter(language -> !language.equals("und")).orElse(""), title(stream, tags),
                (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0);
    }

    /// QuickTime calls the name of a track its handler, and so do the programs that fill it with their own.
    private static String title(AVStream stream, NativeTags tags) {
        return tags.text("title").or(() -> tags.text("handler_name").filter(name -> !name.toLowerCase(Locale.ROOT)
                .matches("(?s).*(handler|core media|gpac|mainconcept).*"))).orElse("");
    }

    /// Ogg keeps them with the sound.
    private List<Tag> tags(int sound) {
        Map<String, Tag> all = new LinkedHashMap<>();
        List<Tag> found = new ArrayList<>(new NativeTags(format.metadata()).all());
        if (format.iformat().name().getString().equals("ogg")) {
            found.addAll(new NativeTags(format.streams(sound).metadata()).all());
        }
        found.stream().filter(tag -> !TECHNICAL.contains(tag.name())).forEach(tag -> all.putIfAbsent(tag.name(), tag));
        return List.copyOf(all.values());
    }

    private List<Chapter> chapters(long beginning) {
        return IntStream.range(0, Math.min(MOST_CHAPTERS, format.nb_chapters())).mapToObj(format::chapters)
                .filter(chapter -> chapter.time_base().num() > 0 && chapter.time_base().den() > 0)
                .map(chapter -> chapter(chapter, beginning)).sorted(Comparator.comparing(Chapter::start)).toList();
    }

    private static Chapter chapter(AVChapter chapter, long beginning) {
        long start = microseconds(chapter.start(), chapter.time_base(), beginning);
        long end = microseconds(chapter.end(), chapter.time_base(), beginning);
        return new Chapter(new NativeTags(chapter.metadata()).text("title").orElse(""), Duration.of(start, ChronoUnit.MICROS),
                Duration.of(Math.max(start, end), ChronoUnit.MICROS));
    }

    private static long microseconds(long time, AVRational base, long beginning) {
        if (time == AV_NOPTS_VALUE) {
            return 0;
        }
        try (AVRational micros = new AVRational().num(1).den(AV_TIME_BASE)) {
            return Math.clamp(Math.clamp(av_rescale_q(time, base, micros), -LONGEST, LONGEST) - beginning, 0, LONGEST);
        }
    }
}
