package app.galley.ui.caption.edit;

import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.ui.caption.cue.CueRow;
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

    /// With cues made by hand, in place of those for the same words.
    static List<LockedCue> with(List<LockedCue> before, List<LockedCue> more) {
        List<LockedCue> after = new ArrayList<>(before.stream().filter(old -> more.stream().noneMatch(lock -> overlaps(lock, old))).toList());
        after.addAll(more);
        after.sort(ORDER);
        return after;
    }

    private static boolean overlaps(LockedCue one, LockedCue other) {
        return one.speaker() == other.speaker() && (one.heard().start() == other.heard().start()
                || one.heard().start() < other.heard().end() && other.heard().start() < one.heard().end());
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
