package app.galley.ui.caption.cue;

import app.galley.caption.Cue;
import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.problem.Problem;
import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.List;
import java.util.Optional;

/// A cue in the list. Rows are equal where there is nothing to be drawn anew.
///
/// @param cue with the words it stands for
/// @param remarks the rules it breaks
public record CueRow(TrackCue cue, List<Remark> remarks) {
    public CueRow {
        remarks = List.copyOf(remarks);
    }

    /// A rule that a cue breaks.
    ///
    /// @param says what is wrong, in figures
    /// @param source where the guide says so
    /// @param mended the cue as it would be right, where that is certain
    public record Remark(CaptionRule rule, Severity severity, Problem says, String source, Optional<Cue> mended) {
        /// What a check has found.
        public static Remark of(CaptionFinding finding) {
            return new Remark(finding.rule(), finding.severity(), finding.says(), finding.source(), finding.mended());
        }
    }

    /// What is shown, and when.
    public Cue shown() {
        return cue.cue();
    }

    /// Whether it breaks a rule.
    public boolean isFaulty() {
        return !remarks.isEmpty();
    }

    /// Whether somebody made it by hand.
    public boolean isByHand() {
        return cue.state() != TrackCue.State.CUT;
    }

    /// The first remark that can be mended with certainty.
    public Optional<Remark> mendable() {
        return remarks.stream().filter(remark -> remark.mended().isPresent()).findFirst();
    }

    /// Where its words stand; empty when they are gone.
    public Optional<Passage> place(Transcript transcript) {
        List<Turn> turns = transcript.turns();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).id() == cue.turn()) {
                List<Word> found = turns.get(i).words().stream()
                        .filter(word -> word.time().start() >= cue.heard().start() && word.time().end() <= cue.heard().end()).toList();
                return found.isEmpty() ? Optional.empty() : Optional.of(Passage.in(i, found.getFirst().start(), found.getLast().end()));
            }
        }
        return Optional.empty();
    }

    /// Whether it begins with the same word.
    public boolean isSame(CueRow other) {
        return cue.turn() == other.cue.turn() && cue.heard().start() == other.cue.heard().start();
    }
}
