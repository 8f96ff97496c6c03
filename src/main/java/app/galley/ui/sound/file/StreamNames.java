package app.galley.ui.sound.file;

import app.galley.media.file.Chapter;
import app.galley.media.file.Contents;
import app.galley.media.file.SoundStream;
import app.galley.problem.Wording;
import app.galley.ui.kit.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// How the sounds and chapters of a file are called. Stateless.
public final class StreamNames {
    /// What ISO 639-2 calls some languages in libraries, and its other code, which Java knows.
    private static final Map<String, String> OF_LIBRARIES = Map.ofEntries(Map.entry("alb", "sqi"), Map.entry("arm", "hye"), Map.entry("baq", "eus"),
            Map.entry("bur", "mya"), Map.entry("chi", "zho"), Map.entry("cze", "ces"), Map.entry("dut", "nld"), Map.entry("fre", "fra"),
            Map.entry("geo", "kat"), Map.entry("ger", "deu"), Map.entry("gre", "ell"), Map.entry("ice", "isl"), Map.entry("mac", "mkd"),
            Map.entry("mao", "mri"), Map.entry("may", "msa"), Map.entry("per", "fas"), Map.entry("rum", "ron"), Map.entry("slo", "slk"),
            Map.entry("tib", "bod"), Map.entry("wel", "cym"));
    private static final Map<String, String> CODECS = Map.of("ac3", "AC-3", "eac3", "E-AC-3", "opus", "Opus", "vorbis", "Vorbis", "wmav2", "WMA",
            "wmav1", "WMA", "amr_nb", "AMR", "amr_wb", "AMR-WB", "truehd", "TrueHD");

    private StreamNames() { }

    /// A sound of a file with its place among them: `2: German, stereo, AAC (Commentary)`.
    public static String of(SoundStream sound, Contents file, Wording words) {
        List<String> parts = new ArrayList<>();
        if (!sound.language().isEmpty()) {
            parts.add(language(sound.language(), words.locale()));
        }
        if (sound.channels() > 0) {
            parts.add(words.say("sound.streamChannels", sound.channels()));
        }
        parts.add(codec(sound.codec()));
        String said = words.say("sound.streamName", file.sounds().indexOf(sound) + 1, String.join(words.say("sound.streamApart"), parts));
        return sound.title().isEmpty() ? said : words.say("sound.streamTitled", said, line(sound.title()));
    }

    /// A chapter with its beginning: `0:12:03  The river`.
    public static String of(Chapter chapter, Contents file, Wording words) {
        String title = chapter.title().isEmpty() ? words.say("sound.chapterNumber", file.chapters().indexOf(chapter) + 1) : line(chapter.title());
        return words.say("sound.chapterName", Times.clock(chapter.start()), title);
    }

    private static String language(String code, Locale reader) {
        String other = OF_LIBRARIES.getOrDefault(code, code);
        String two = Stream.of(Locale.getISOLanguages()).filter(known -> Locale.of(known).getISO3Language().equals(other)).findFirst().orElse(other);
        String named = Locale.of(two).getDisplayLanguage(reader);
        return named.isEmpty() ? code : named.substring(0, 1).toUpperCase(reader) + named.substring(1);
    }

    private static String codec(String name) {
        return name.startsWith("pcm_") ? "PCM" : CODECS.getOrDefault(name, name.toUpperCase(Locale.ROOT));
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }
}
