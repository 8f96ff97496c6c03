package app.galley.transcript.edit.adoption;

import app.galley.transcript.review.Alignment.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the document and the new result differ from what both came from, put together where they meet. Places are counted in
/// slots of the common text: word `i` is slot `2i + 1`, the gap before it slot `2i`.
final class Regions {
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(int start, int end, boolean touched, List<Run> document, List<Run> version) { }

    /// A part of the common text that was touched.
    ///
    /// @param start its first slot
    /// @param end its last slot
    /// @param touched whether a person looked at words in it and left them as they are
    /// @param document how the document differs in it; may be empty
    /// @param version how the new result differs in it; may be empty
    record Region(int start, int end, boolean touched, List<Run> document, List<Run> version) {
        /// The first word of the common text in it.
        int fromWord() {
            return start / 2;
        }

        /// The word behind the last one in it.
        int toWord() {
            return (end + 1) / 2;
        }
    }

    void documentDiffers(List<Run> runs) {
        runs.forEach(run -> marks.add(new Mark(start(run), end(run), false, List.of(run), List.of())));
    }

    void versionDiffers(List<Run> runs) {
        runs.forEach(run -> marks.add(new Mark(start(run), end(run), false, List.of(), List.of(run))));
    }

    /// The words from `first` to `last` were looked at by a person, and left as they are.
    ///
    /// @param before whether what stands before the first one was, too
    /// @param behind whether what stands behind the last one was, too
    void touched(int first, boolean before, int last, boolean behind) {
        marks.add(new Mark(2 * first + (before ? 0 : 1), 2 * last + (behind ? 2 : 1), true, List.of(), List.of()));
    }

    private static int start(Run run) {
        return 2 * run.fromA() + (run.fromA() < run.toA() ? 1 : 0);
    }

    private static int end(Run run) {
        return run.fromA() < run.toA() ? 2 * run.toA() - 1 : 2 * run.fromA();
    }

    /// The regions in their order; no two of them share a slot.
    List<Region> all() {
        marks.sort(Comparator.comparingInt(Mark::start));
        List<Region> regions = new ArrayList<>();
        for (Mark mark : marks) {
            Region last = regions.isEmpty() ? null : regions.getLast();
            if (last == null || mark.start > last.end) {
                regions.add(new Region(mark.start, mark.end, mark.touched, new ArrayList<>(mark.document), new ArrayList<>(mark.version)));
            } else {
                last.document.addAll(mark.document);
                last.version.addAll(mark.version);
                regions.set(regions.size() - 1, new Region(last.start, Math.max(last.end, mark.end), last.touched || mark.touched,
                        last.document, last.version));
            }
        }
        return regions;
    }
}
