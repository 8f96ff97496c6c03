package app.galley.caption.check;

import app.galley.caption.CaptionStyle;
import app.galley.caption.Cue;
import app.galley.caption.check.CaptionCheck.Broken;
import app.galley.caption.form.FrameGrid;
import app.galley.caption.shot.ShotGrid;
import app.galley.transcript.TimeSpan;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The rules about cues beside shot changes of the picture (Netflix, Timed Text Style Guide, Subtitle Timing Guidelines). Nothing is said where no shot changes
/// are known. Whether words go on over a change cannot be seen in a cue: one that stays well beyond it is right.
final class ShotRules {
    private final CaptionStyle style;
    private final @Nullable FrameGrid grid;
    private final @Nullable ShotGrid cuts;

    ShotRules(CaptionStyle style) {
        this.style = style;
        this.grid = style.grid().orElse(null);
        this.cuts = style.cuts().orElse(null);
    }

    /// Looks at a cue.
    ///
    /// @param before the cue before it, null for none
    /// @param after the cue behind it, null for none
    void look(@Nullable Cue before, Cue cue, @Nullable Cue after, Broken broken) {
        FrameGrid frames = grid;
        ShotGrid shots = cuts;
        if (frames == null || shots == null) {
            return;
        }
        long comes = frames.rate().nearest(cue.time().start());
        long goes = frames.rate().nearest(cue.time().end());
        if (!shots.mayCome(comes)) {
            long away = shots.distance(comes);
            broken.rule(CaptionRule.SHOT_IN, LongStream.of(shots.comes(comes)).mapToObj(place -> timed(cue, frames.moment(place), cue.time().end()))
                    .flatMap(Optional::stream).filter(moved -> before == null || isGap(moved.time().start() - before.time().end())).findFirst(),
                    away < 0 ? "caption.rule.shotInBefore" : "caption.rule.shotInAfter", Math.abs(away),
                    style.shots().zone() / 1_000.0);
        }
        if (!shots.mayGo(goes)) {
            long away = shots.distance(goes);
            broken.rule(CaptionRule.SHOT_OUT, LongStream.of(shots.goes(goes)).mapToObj(place -> timed(cue, cue.time().start(), frames.moment(place)))
                    .flatMap(Optional::stream).filter(moved -> after == null || isGap(after.time().start() - moved.time().end())).findFirst(),
                    away < 0 ? "caption.rule.shotOutBefore" : away == 0 ? "caption.rule.shotOutOn" : "caption.rule.shotOutAfter", Math.abs(away), style.gap());
        }
    }

    /// The cue in another time, where it then breaks no other rule that it kept.
    private Optional<Cue> timed(Cue cue, long from, long to) {
        return from < to && style.keeps(cue, new TimeSpan(from, to)) ? Optional.of(new Cue(new TimeSpan(from, to), cue.lines(), cue.speaker())) : Optional.empty();
    }

    /// Whether it is the least gap there may be, or one that is not to be closed.
    private boolean isGap(long gap) {
        return Math.abs(gap - style.gap()) <= style.halfAFrame() || gap > style.gap() && gap >= style.chain() - style.halfAFrame();
    }
}
