package app.galley.workbench.export;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names files after titles so that every system takes them and no two of one export are the same, upper and lower case being one. Used by
/// one thread.
public final class FileNaming {
    private static final Pattern REFUSED = Pattern.compile("[\\x00-\\x1f\\x7f<>:\"/\\\\|?*\\u2028\\u2029]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern MEDIA_ENDING = Pattern.compile("(?i)\\.(mp3|mp4|m4a|wav|flac|ogg|oga|opus|amr|webm|mov|mkv|aac|aiff?|wma|json)$");
    private static final int MOST_BYTES = 180;
    private final Set<String> taken = new HashSet<>();

    /// A name that was not given before.
    ///
    /// @param title of the recording
    /// @param otherwise the name where nothing is left of the title
    /// @param ending of the file, without the point
    public String name(String title, String otherwise, String ending) {
        String stem = stem(title, otherwise);
        for (int number = 1; ; number++) {
            String name = stem + (number == 1 ? "" : " " + number) + "." + ending;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    /// A title as the beginning of a file's name: without the ending of a media file and what a system refuses.
    public static String stem(String title, String otherwise) {
        String stem = REFUSED.matcher(MEDIA_ENDING.matcher(title).replaceFirst("")).replaceAll(" ").replaceAll("\\s+", " ");
        stem = EDGES.matcher(stem).replaceAll("");
        while (stem.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1)).stripTrailing();
        }
        return stem.isEmpty() ? otherwise : DEVICE.matcher(stem).matches() ? "_" + stem : stem;
    }
}
