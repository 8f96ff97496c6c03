package app.galley.ui.sound.wave;

import app.galley.transcript.TimeSpan;
import app.galley.ui.sound.wave.draw.Bands;
import app.galley.ui.sound.wave.model.EdgeMove;
import app.galley.ui.sound.wave.model.TimeAxis;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What moves over the picture of the sound without anything being drawn: the playhead, the selection, the loop, the edge in hand, and
/// in the small picture the part in sight. Used by the FX thread.
final class MovingParts {
    private final WaveViewModel model;
    private final Region window = part("wave-window");
    private final Region selection = part("wave-selection");
    private final Region loop = part("wave-loop");
    private final Region heldEdge = part("wave-edge");
    private final Region playhead = part("wave-playhead");
    private final Region mapPlayhead = part("wave-playhead");

    MovingParts(WaveViewModel model) {
        this.model = model;
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    /// Those that lie under the peaks.
    List<Node> below() {
        return List.of(mapPlayhead, window, selection);
    }

    /// Those that lie over everything.
    List<Node> above() {
        return List.of(loop, heldEdge, playhead);
    }

    /// Puts all of them in their places.
    void lay(Bands bands) {
        TimeAxis axis = model.axisProperty().get();
        double perSecond = axis.width() / axis.length();
        double from = Math.floor(axis.start() * perSecond);
        window.setVisible(!axis.isWhole());
        window.resizeRelocate(from, 0, Math.max(bands.px(4), Math.ceil(axis.end() * perSecond) - from), bands.ruler());
        lay(selection, model.hand().selection().spanProperty().get(), axis, bands);
        lay(loop, model.transport().loopProperty().get(), axis, bands);
        EdgeMove move = model.hand().edges().moveProperty().get();
        heldEdge.setVisible(move != null);
        if (move != null) {
            heldEdge.resizeRelocate(Math.rint(axis.x(move.at() / 1000.0)), bands.peaks(), 1, bands.bottom() - bands.peaks());
        }
        playhead.resize(bands.px(2), bands.bottom() - bands.ruler());
        playhead.setLayoutY(bands.ruler());
        mapPlayhead.resize(1, bands.ruler());
        movePlayhead();
    }

    private static void lay(Region shown, @Nullable TimeSpan span, TimeAxis axis, Bands bands) {
        double from = span == null ? 0 : Math.max(-2, axis.x(span.start() / 1000.0));
        double to = span == null ? 0 : Math.min(axis.width() + 2, axis.x(span.end() / 1000.0));
        shown.setVisible(span != null && to >= 0 && from <= axis.width());
        shown.resizeRelocate(Math.rint(from), bands.ruler(), Math.max(1, Math.rint(to - from)), bands.bottom() - bands.ruler());
    }

    /// Moves nothing that stays on the same pixel, so that nothing is drawn again; a translation lays nothing out again either.
    void movePlayhead() {
        TimeAxis axis = model.axisProperty().get();
        double seconds = model.playhead();
        playhead.setVisible(axis.shows(seconds));
        playhead.setTranslateX(Math.rint(axis.x(seconds)) - Math.floor(playhead.getWidth() / 2));
        mapPlayhead.setTranslateX(Math.rint(seconds / axis.length() * (axis.width() - 1)));
    }
}
