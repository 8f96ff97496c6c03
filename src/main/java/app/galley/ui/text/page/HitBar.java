package app.galley.ui.text.page;

import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.ui.text.turn.HitMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// Where in the document the search hits are: ticks over the scroll bar, those of the same pixel as one. The current one is
/// longer and darker.
final class HitBar extends Region {
    private static final int TICK = 2;
    private final Path hits = new Path();
    private final Path current = new Path();

    HitBar() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().setAll("hit-bar");
        hits.getStyleClass().setAll("hit-tick");
        current.getStyleClass().setAll("current-hit-tick");
        getChildren().setAll(hits, current);
        getChildren().forEach(path -> path.setManaged(false));
    }

    /// Draws hits, with one look at each.
    void show(HitMarks marks, Transcript document, ScrollScale scale) {
        BitSet pixels = new BitSet();
        double chosen = -1;
        double pixel = getHeight() / Math.max(1, scale.total());
        double before = 0;
        int turn = 0;
        for (int i = 0; i < marks.all().size(); i++) {
            Passage hit = marks.all().get(i);
            int last = Math.min(hit.from().turn(), document.turns().size() - 1);
            while (turn < last) {
                before += scale.of(turn++);
            }
            int length = Math.max(1, document.turns().get(last).text().length());
            double y = (before + scale.of(last) * Math.min(1, hit.from().offset() / (double) length)) * pixel;
            pixels.set((int) Math.max(0, y));
            chosen = i == marks.current() ? y : chosen;
        }
        draw(pixels);
        current.getElements().setAll(chosen < 0 ? List.of() : line(0, getWidth(), Math.rint(chosen) + TICK / 2.0));
    }

    private void draw(BitSet pixels) {
        List<PathElement> ticks = new ArrayList<>();
        double inset = Math.rint(getWidth() / 4);
        for (int y = pixels.nextSetBit(0); y >= 0; y = pixels.nextSetBit(y + TICK)) {
            ticks.addAll(line(inset, getWidth() - inset, y + TICK / 2.0));
        }
        if (!ticks.isEmpty() || !hits.getElements().isEmpty()) {
            hits.getElements().setAll(ticks);
        }
    }

    private static List<PathElement> line(double left, double right, double y) {
        return List.of(new MoveTo(left, y), new LineTo(right, y));
    }
}
