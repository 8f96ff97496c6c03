package app.galley.ui.export.safe;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.safe.Marked;
import app.galley.transcript.safe.Phrase;
import app.galley.workbench.export.safe.Known;
import app.galley.workbench.export.safe.SafeCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What somebody has chosen for a safe copy. Immutable.
///
/// @param parts what is taken out beside phrases
/// @param phrases as they are typed, one to a line
/// @param left what may stay where it stands
record SafeChoice(Set<Part> parts, String phrases, boolean neutralNames, SafeCopy.Sound sound, List<Phrase> left) {
    /// All that is known, no sound.
    static final SafeChoice USUAL = new SafeChoice(Set.of(Part.STRUCK, Part.REDACTED, Part.ENTITIES, Part.FILTERED), "", true, SafeCopy.Sound.NONE, List.of());

    /// What can be taken out in one go.
    enum Part {
        /// Struck words.
        STRUCK,
        /// What the service has taken out already, with its sound.
        REDACTED,
        /// What the service has recognised, such as health data.
        ENTITIES,
        /// What a vocabulary filter has tagged.
        FILTERED,
        /// What is selected in the text.
        SELECTION
    }

    SafeChoice {
        parts = Set.copyOf(parts);
        left = List.copyOf(left);
    }

    SafeChoice with(Part part, boolean out) {
        Set<Part> now = new java.util.HashSet<>(parts);
        if (out) {
            now.add(part);
        } else {
            now.remove(part);
        }
        return new SafeChoice(now, phrases, neutralNames, sound, left);
    }

    SafeChoice typed(String newPhrases) {
        return new SafeChoice(parts, newPhrases, neutralNames, sound, left);
    }

    SafeChoice naming(boolean neutral) {
        return new SafeChoice(parts, phrases, neutral, sound, left);
    }

    SafeChoice sounding(SafeCopy.Sound newSound) {
        return new SafeChoice(parts, phrases, neutralNames, newSound, left);
    }

    SafeChoice leaving(List<Phrase> newLeft) {
        return new SafeChoice(parts, phrases, neutralNames, sound, newLeft);
    }

    /// The phrases, each line one.
    List<Phrase> lines() {
        return phrases.lines().flatMap(line -> Phrase.of(line).stream()).distinct().toList();
    }

    /// The copy that comes of it.
    ///
    /// @param selection what is selected, in the order of time; empty for nothing
    SafeCopy copy(Known known, List<TimeSpan> selection) {
        List<TimeSpan> stretches = new ArrayList<>();
        add(Part.REDACTED, known.redacted(), stretches);
        add(Part.ENTITIES, known.entities(), stretches);
        add(Part.FILTERED, known.filtered(), stretches);
        add(Part.SELECTION, selection, stretches);
        List<Phrase> typed = lines();
        return new SafeCopy(new Marked(parts.contains(Part.STRUCK), parts.contains(Part.REDACTED), stretches, typed), neutralNames,
                known.hasSound() ? sound : SafeCopy.Sound.NONE, left.stream().filter(phrase -> !typed.contains(phrase)).toList());
    }

    private void add(Part part, List<TimeSpan> times, List<TimeSpan> stretches) {
        if (parts.contains(part)) {
            stretches.addAll(times);
        }
    }
}
