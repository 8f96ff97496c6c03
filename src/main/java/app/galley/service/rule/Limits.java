package app.galley.service.rule;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The largest media a job may read. A value of the account, not of the program: Amazon's are fixed quotas of the Transcribe
/// guide.
///
/// @param bytes the most bytes of a media file
/// @param callBytes the same for a Call Analytics job
/// @param length the longest sound
/// @param shortest the shortest sound
/// @param formats the formats of files that are taken; empty for any
public record Limits(long bytes, long callBytes, Duration length, Duration shortest, SortedSet<String> formats) {
    /// Amazon Transcribe: 2 GB, 500 MB for calls, four hours, half a second (guidelines and quotas of the guide). Read as GiB and
    /// MiB, so that nothing is refused here that Amazon might take.
    public static final Limits AMAZON = new Limits(2L << 30, 500L << 20, Duration.ofHours(4), Duration.ofMillis(500),
            new TreeSet<>(List.of("amr", "flac", "m4a", "mp3", "mp4", "ogg", "wav", "webm")));

    /// The local service: the same, of any format that can be read.
    public static final Limits LOCAL = new Limits(AMAZON.bytes(), AMAZON.callBytes(), AMAZON.length(), AMAZON.shortest());

    /// The service itself says what is too much for it.
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE), Duration.ZERO);

    public Limits {
        formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
    }

    /// Limits without regard to the format.
    public Limits(long bytes, long callBytes, Duration length, Duration shortest) {
        this(bytes, callBytes, length, shortest, new TreeSet<>());
    }
}
