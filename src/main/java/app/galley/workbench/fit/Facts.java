package app.galley.workbench.fit;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.media.MediaInfo;
import app.galley.media.extract.Coding;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.rule.SoundFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a service will say of media.
public final class Facts {
    private Facts() { }

    /// The facts of what is sent for a recording.
    ///
    /// @param info what the recording says of itself; empty when nobody knows
    /// @param sent what is sent of it; null for the recording as it is, or the chosen one of its sounds
    /// @param bytes how large the file is that is sent; 0 while it is not there
    public static SoundFacts of(Recording recording, Optional<MediaInfo> info, @Nullable SentSound sent, long bytes) {
        Duration length = sent == null ? recording.length() : sent.length(recording.length());
        Optional<String> format = sent != null ? Optional.of(sent.coding().extension())
                : recording.stream().isPresent() ? Optional.of(Coding.FLAC.extension()) : info.map(known -> format(known, recording.file()));
        return new SoundFacts(recording.title(), info.map(MediaInfo::channels), info.map(MediaInfo::sampleRate), length, bytes, format);
    }

    /// Whether the channels of a recording must stay apart for a job.
    public static boolean keepsChannels(JobSettings settings) {
        return settings.channels() || settings.kind() instanceof JobKind.Call;
    }

    /// The container by the name that Amazon Transcribe has for it, or by its own.
    private static String format(MediaInfo info, @Nullable Path file) {
        String name = file == null ? "" : Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
        return switch (info.container()) {
            case "mov", "mp4", "m4a" -> "mp4";
            case "matroska", "webm" -> name.endsWith(".webm") ? "webm" : "mkv";
            default -> info.container();
        };
    }
}
