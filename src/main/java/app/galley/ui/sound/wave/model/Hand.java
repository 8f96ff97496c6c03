package app.galley.ui.sound.wave.model;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Word;
import app.galley.ui.desk.Desk;
import app.galley.ui.sound.wave.cue.CueGrip;
import app.galley.ui.text.caret.Selection;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What a hand, on the pointer or on the keys, takes hold of along the time: a selection, the edge of a word, a caption. Times are in seconds.
/// Used by the FX thread; needs no toolkit.
public final class Hand {
    /// How near, in pixels, a hand is drawn to an edge.
    private static final double REACH = 6;
    private final WaveViewModel model;
    private final WaveSelection selection;
    private final EdgeGrip edges;
    private final CueGrip cues;

    Hand(WaveViewModel model, Desk desk, ReadOnlyObjectProperty<Selection> text, Consumer<Selection> page) {
        this.model = model;
        this.selection = new WaveSelection(model.blocksProperty()::get, text, page);
        this.edges = new EdgeGrip(model.blocksProperty()::get, desk.sessionProperty()::get, () -> text.get().caret());
        this.cues = new CueGrip(desk.cues(), () -> Math.round(model.axisProperty().get().length() * 1000));
    }

    /// What is selected.
    public WaveSelection selection() {
        return selection;
    }

    /// The edges of words, to be moved.
    public EdgeGrip edges() {
        return edges;
    }

    /// The captions, to be moved.
    public CueGrip cues() {
        return cues;
    }

    /// The moment to which a hand at a moment is drawn; that moment when nothing is near or nothing draws.
    ///
    /// @param free whether nothing is to draw it now
    public double snapped(double seconds, boolean free) {
        TimeAxis axis = model.axisProperty().get();
        double inside = Math.clamp(seconds, 0, axis.length());
        if (free || !model.choices().snapsProperty().get()) {
            return inside;
        }
        EdgeMove held = edges.moveProperty().get();
        Snapping snapping = new Snapping(inside, REACH * axis.scale()).at(model.playhead())
                .words(model.blocksProperty().get(), held == null ? null : held.edge());
        Sound known = model.source().soundProperty().get();
        return (known == null ? snapping : snapping.speech(known)).moment();
    }

    /// Where a selection begins that goes on to a moment: at the end of the present one that is farther off, at the playhead without one.
    public double anchor(double moment) {
        TimeSpan part = selection.spanProperty().get();
        if (part == null) {
            return model.playhead();
        }
        double from = part.start() / 1000.0;
        double to = part.end() / 1000.0;
        return Math.abs(moment - from) > Math.abs(moment - to) ? from : to;
    }

    /// Selects on to the playhead, which was at another moment before.
    public void extend(double before) {
        double from = selection.spanProperty().get() == null ? before : anchor(before);
        selection.drag(Math.round(from * 1000), Math.round(model.playhead() * 1000));
        selection.settle();
    }

    /// Selects the word or the turn that is heard at a moment, if any.
    public void selectAt(double seconds, boolean word) {
        long moment = Math.round(seconds * 1000);
        Blocks blocks = model.blocksProperty().get();
        blocks.between(moment, moment, turn -> {
            Block block = blocks.of(turn);
            TimeSpan part = !word ? block.time() : block.turn().words().stream().map(Word::time)
                    .filter(time -> time.contains(moment)).findFirst().orElse(null);
            if (part != null) {
                selection.drag(part.start(), part.end());
                selection.settle();
            }
        });
    }
}
