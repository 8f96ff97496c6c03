package app.galley.ui.caption;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What becomes of the cues made by hand when one more is made, or one is given up. Stateless.
final class Locks {
    private static final Comparator<LockedCue> ORDER = Comparator.comparingInt(LockedCue::speaker).thenComparingLong(lock -> lock.heard().start());

    private Locks() { }

    /// With a cue made by hand, in place of what was made for its words before.
    ///
    /// @param shown what is shown, and when
    static List<LockedCue> with(List<LockedCue> before, CueRow row, Cue shown) {
        List<LockedCue> after = new ArrayList<>(without(before, row));
        after.add(row.cue().locked(shown));
        after.sort(ORDER);
        return after;
    }

    /// Without what was made by hand for the words of a cue.
    static List<LockedCue> without(List<LockedCue> before, CueRow row) {
        return before.stream().filter(lock -> !isOf(lock, row)).toList();
    }

    private static boolean isOf(LockedCue lock, CueRow row) {
        long start = row.cue().heard().start();
        return lock.speaker() == row.cue().speaker() && (lock.heard().start() == start || lock.heard().contains(start));
    }
}
