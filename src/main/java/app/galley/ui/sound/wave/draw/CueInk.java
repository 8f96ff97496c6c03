package app.galley.ui.sound.wave.draw;

import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.CueStrip;
import app.galley.ui.sound.wave.cue.CueMove;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws the captions at the foot, each in its time: one that breaks a rule has a notch, one made by hand a bar at its foot, the chosen one a thicker line. A shot
/// change is a line through them that stands on a small foot; of several that lie close together one is drawn.
final class CueInk {
    private static final double GROUND = 0.5;
    private final Sheet sheet;
    private final CueStrip strip;
    private final @Nullable CueMove move;

    /// @param move the cue in hand: it is drawn where it would be
    CueInk(Sheet sheet, CueStrip strip, @Nullable CueMove move) {
        this.sheet = sheet;
        this.strip = strip;
        this.move = move;
    }

    void draw() {
        if (!sheet.bands().hasCues()) {
            return;
        }
        List<CueStrip.Shown> cues = strip.cuesProperty().get();
        CueStrip.Shown chosen = strip.chosenProperty().get();
        int end = strip.firstAfter(sheet.to());
        // an earlier one may still be shown
        double drawn = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(0, strip.firstAfter(sheet.from()) - 3); i < end; i++) {
            CueStrip.Shown cue = cues.get(i);
            TimeSpan time = move != null && move.cue().equals(cue) ? move.seen() : cue.time();
            double to = sheet.x(time.end());
            if (to > drawn && time.end() >= sheet.from()) {
                cue(cue, sheet.x(time.start()), to, cue.equals(chosen));
                drawn = to;
            }
        }
        strip.cutsProperty().get().stream().filter(cut -> cut >= sheet.from() && cut <= sheet.to()).mapToDouble(sheet::x)
                .forEach(new CutLine()::draw);
    }

    /// Draws shot changes from left to right.
    private final class CutLine {
        private double last = Double.NEGATIVE_INFINITY;

        void draw(double x) {
            double foot = sheet.bands().px(3);
            if (x - last < 2 * foot) {
                return;
            }
            last = x;
            double bottom = sheet.bands().bottom();
            sheet.fill(sheet.palette().of(Ink.NUMBER), x, sheet.bands().cues(), 1, bottom - sheet.bands().cues());
            sheet.on().fillPolygon(new double[] {x + 0.5 - foot, x + 0.5, x + 0.5 + foot}, new double[] {bottom, bottom - 2 * foot, bottom}, 3);
        }
    }

    private void cue(CueStrip.Shown cue, double from, double to, boolean chosen) {
        Bands bands = sheet.bands();
        double top = bands.cues() + bands.px(2);
        double height = bands.bottom() - bands.px(1) - top;
        double width = Math.max(1, to - from - 1);
        Color line = sheet.palette().of(cue.faulty() ? Ink.FAULT : chosen ? Ink.EDGE : cue.byHand() ? Ink.NUMBER : Ink.RULE);
        sheet.fill(sheet.palette().of(chosen ? Ink.CHOSEN : Ink.SILENCE).deriveColor(0, 1, 1, chosen ? 1 : GROUND), from, top, width, height);
        frame(line, from, top, width, height, chosen ? bands.px(2) : 1);
        if (cue.byHand()) {
            sheet.fill(line, from, top + height - bands.px(3), width, bands.px(3));
        }
        double notch = bands.px(6);
        if (cue.faulty() && width > notch) {
            sheet.on().setFill(line);
            sheet.on().fillPolygon(new double[] {from, from + notch, from}, new double[] {top, top, top + notch}, 3);
        }
        double left = Math.max(from, 0) + (cue.faulty() ? notch : 0) + bands.px(4);
        String text = sheet.letters().cut(String.join(" ", cue.lines()), Math.min(to, sheet.axis().width()) - left - bands.px(4));
        if (!text.isEmpty()) {
            sheet.text(text, sheet.palette().of(Ink.WORD), left, top + height / 2);
        }
    }

    private void frame(Color colour, double x, double y, double width, double height, double thick) {
        double line = Math.min(thick, width);
        sheet.fill(colour, x, y, width, line);
        sheet.fill(colour, x, y + height - line, width, line);
        sheet.fill(colour, x, y, line, height);
        sheet.fill(colour, x + width - line, y, line, height);
    }
}
