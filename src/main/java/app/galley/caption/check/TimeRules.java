package app.galley.caption.check;

import app.galley.caption.CaptionStyle;
import app.galley.caption.Cue;
import app.galley.caption.check.CaptionCheck.Broken;
import app.galley.transcript.TimeSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules about when a cue is shown. Limits are compared with half a frame to spare: 833 ms are 20 frames of 24 a
/// second.
final class TimeRules {
    private static final double SPEED_TO_SPARE = 0.05;
    private final CaptionStyle style;
    private final long halfAFrame;

    TimeRules(CaptionStyle style) {
        this.style = style;
        this.halfAFrame = style.halfAFrame();
    }

    /// Looks at a cue.
    ///
    /// @param before the cue before it, null for none
    /// @param after the cue behind it, null for none
    void look(@Nullable Cue before, Cue cue, @Nullable Cue after, Broken broken) {
        long shown = cue.time().end() - cue.time().start();
        if (shown == 0) {
            broken.rule(CaptionRule.DURATION, "caption.rule.duration");
            return;
        }
        if (before != null && cue.time().start() < before.time().start()) {
            broken.rule(CaptionRule.ORDER, "caption.rule.order");
        }
        frames(cue, broken);
        length(cue, after, shown, broken);
        speed(cue, after, shown, broken);
        if (after != null) {
            gap(cue, after, broken);
        }
    }

    private void frames(Cue cue, Broken broken) {
        style.grid().filter(grid -> !grid.isOn(cue.time().start()) || !grid.isOn(cue.time().end())).ifPresent(grid -> {
            long start = grid.nearest(cue.time().start());
            long end = grid.nearest(cue.time().end());
            broken.rule(CaptionRule.FRAMES, start < end ? Optional.of(new Cue(new TimeSpan(start, end), cue.lines(), cue.speaker())) : Optional.empty(),
                    "caption.rule.frames", grid.rate().label());
        });
    }

    private void length(Cue cue, @Nullable Cue after, long shown, Broken broken) {
        if (shown < style.shortest() - halfAFrame) {
            broken.rule(CaptionRule.SHORT, longer(cue, after, style.shortest()), "caption.rule.short", seconds(shown), seconds(style.shortest()));
        } else if (shown > style.longest() + halfAFrame) {
            broken.rule(CaptionRule.LONG, "caption.rule.long", seconds(shown), seconds(style.longest()));
        }
    }

    private void speed(Cue cue, @Nullable Cue after, long shown, Broken broken) {
        long seen = style.frames() == null ? shown : shown + halfAFrame;
        double speed = cue.characters() * 1_000.0 / seen;
        if (speed > style.fastest() + SPEED_TO_SPARE) {
            broken.rule(CaptionRule.SPEED, longer(cue, after, (long) Math.ceil(cue.characters() * 1_000 / style.fastest())), "caption.rule.speed", speed,
                    style.fastest());
        }
        int count = cue.words();
        double words = count * 60_000.0 / seen;
        if (words > style.words() + 0.5) {
            broken.rule(CaptionRule.WORDS, longer(cue, after, (long) Math.ceil(count * 60_000 / style.words())), "caption.rule.words", words, style.words());
        }
    }

    private void gap(Cue cue, Cue after, Broken broken) {
        long gap = after.time().start() - cue.time().end();
        if (gap < 0) {
            broken.rule(CaptionRule.OVERLAP, ending(cue, after.time().start() - style.gap()), "caption.rule.overlap", seconds(-gap));
        } else if (gap < style.gap() - halfAFrame) {
            broken.rule(CaptionRule.GAP, ending(cue, after.time().start() - style.gap()), "caption.rule.gap", gap, style.gap());
        } else if (gap > style.gap() + halfAFrame && gap < style.chain() - halfAFrame) {
            broken.rule(CaptionRule.CHAIN, ending(cue, after.time().start() - style.gap()), "caption.rule.chain", gap, style.gap());
        }
    }

    /// The cue shown for so long, where the next leaves room.
    private Optional<Cue> longer(Cue cue, @Nullable Cue after, long wanted) {
        long end = cue.time().start() + wanted;
        return wanted <= style.longest() && (after == null || end <= after.time().start() - style.gap()) ? ending(cue, end) : Optional.empty();
    }

    /// The cue going at a moment, where it is then shown neither too short nor too long.
    private Optional<Cue> ending(Cue cue, long end) {
        long shown = end - cue.time().start();
        boolean isRight = shown >= style.shortest() && shown <= style.longest() && cue.characters() * 1_000.0 / shown <= style.fastest();
        return isRight ? Optional.of(new Cue(new TimeSpan(cue.time().start(), end), cue.lines(), cue.speaker())) : Optional.empty();
    }

    private static double seconds(long milliseconds) {
        return milliseconds / 1_000.0;
    }
}
