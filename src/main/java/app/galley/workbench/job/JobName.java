package app.galley.workbench.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a job at the service and of its copies in the bucket. It says nothing of the recording, is the only one of its
/// kind in an account, and is a new one for each attempt, since the service takes a name once.
///
/// @param job the tracked job's id
/// @param attempt 1 for the first
/// @param keepsCopies whether the copies stay when the job is done; stands in the name, so that whoever cleans up knows
record JobName(UUID job, int attempt, boolean keepsCopies) {
    /// What every name begins with.
    static final String PREFIX = "galley-";
    /// The folder in which the media waits.
    private static final String MEDIA = "media/";
    /// The folder into which the results are written.
    private static final String RESULT = "result/";
    private static final String KEEP = "-keep";
    private static final Pattern NAME = Pattern.compile("galley-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-keep)?(?:-([0-9]{1,6}))?");
    private static final Pattern KEY = Pattern.compile("(?:[^/]+/)+(?:" + MEDIA + "|" + RESULT + "(?:redacted-)?)([^/.]+)\\.[a-z0-9]+");

    /// Reads a name; empty when it is not one of Galley's.
    static Optional<JobName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        return !parts.matches() ? Optional.empty() : Optional.of(new JobName(UUID.fromString(parts.group(1)),
                parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)), parts.group(2) != null));
    }

    /// The name that a key of the bucket belongs to; empty when it is not one of Galley's.
    static Optional<JobName> ofKey(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches() ? parse(parts.group(1)) : Optional.empty();
    }

    /// The prefix under which the key of some media was made.
    static String root(String mediaKey) {
        return mediaKey.substring(0, mediaKey.lastIndexOf(MEDIA));
    }

    /// The name of the next attempt.
    JobName next() {
        return new JobName(job, attempt + 1, keepsCopies);
    }

    /// The key for the media, with the ending of its file: the service looks at it, too.
    ///
    /// @param prefix what all keys begin with, here and below
    String mediaKey(String prefix, Path file) {
        String name = Objects.toString(file.getFileName(), "").toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return mediaPrefix(prefix) + (ending.matches("[a-z0-9]{1,8}") && !ending.equals(name) ? ending : "bin");
    }

    /// What the key of the media begins with, whatever the ending.
    String mediaPrefix(String prefix) {
        return prefix + MEDIA + this + ".";
    }

    /// The key for the result.
    String resultKey(String prefix) {
        return prefix + RESULT + this + ".json";
    }

    /// What the keys of all that the job writes begin with: the transcript and captions, and the same without personal information.
    List<String> resultPrefixes(String prefix) {
        return List.of(prefix + RESULT + this + ".", prefix + RESULT + "redacted-" + this + ".");
    }

    /// As the service knows it.
    @Override
    public String toString() {
        return PREFIX + job + (keepsCopies ? KEEP : "") + (attempt > 1 ? "-" + attempt : "");
    }
}
