package app.galley.caption;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A turn on its way into cues. The name of its speaker may have to stand at several places of it, where others have come in
/// between; a cue begins at each of them. Used by one thread.
final class Passage {
    private final List<Unit> units;
    private final String speaker;
    private final long next;
    private final TreeSet<Integer> labels = new TreeSet<>();
    private List<Cut.Part> parts = List.of();

    /// @param units at least one
    /// @param speaker the speaker's name, empty when nobody is named
    /// @param next when the next turn begins, [Long#MAX_VALUE] when none does
    Passage(List<Unit> units, String speaker, long next) {
        this.units = units;
        this.speaker = speaker;
        this.next = next;
    }

    /// Cuts it anew with the labels it has.
    void cut(CaptionStyle style, Phrasing phrasing) {
        parts = new ArrayList<>();
        TreeSet<Integer> starts = new TreeSet<>(labels);
        starts.add(0);
        for (int from : starts) {
            Integer following = starts.higher(from);
            int to = following == null ? units.size() : following;
            List<Unit> label = labels.contains(from) ? label(from) : List.of();
            List<Unit> piece = new ArrayList<>(label);
            piece.addAll(units.subList(from, to));
            if (!label.isEmpty()) {
                piece.set(label.size(), units.get(from).behindABlank());
            }
            long end = to == units.size() ? next : units.get(to).time().start();
            for (Cut.Part part : new Cut(piece, style, phrasing, end).parts(speaker)) {
                parts.add(new Cut.Part(from + Math.max(0, part.from() - label.size()), part.cue()));
            }
        }
    }

    /// Its cues, each with the unit it begins with.
    List<Cut.Part> parts() {
        return parts;
    }

    /// The speaker's name, empty when nobody is named.
    String speaker() {
        return speaker;
    }

    /// Puts the speaker's name before a unit, from the next cut on.
    ///
    /// @return whether it is new there
    boolean label(Cut.Part part) {
        return !speaker.isEmpty() && labels.add(part.from());
    }

    private List<Unit> label(int unit) {
        long start = units.get(unit).time().start();
        List<Unit> label = new ArrayList<>();
        for (String word : (speaker.strip() + ":").split("\\s+")) {
            label.add(new Unit(word, new TimeSpan(start, start), true));
        }
        return label;
    }
}
