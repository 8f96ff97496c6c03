package app.galley.ui.export;

import app.galley.problem.Wording;

/// Sizes of files as people read them.
final class Sizes {
    private static final long KILO = 1_000;
    private static final long MEGA = KILO * KILO;

    private Sizes() { }

    /// A size in bytes, kB or MB.
    static String of(long bytes, Wording words) {
        return bytes < KILO ? words.say("export.bytes", bytes) : bytes < MEGA ? words.say("export.kilobytes", bytes / (double) KILO)
                : words.say("export.megabytes", bytes / (double) MEGA);
    }
}
