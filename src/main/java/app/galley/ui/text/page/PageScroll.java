package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.turn.HitMarks;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/// The scroll bar of the page. Its lengths are estimated lines of text. Used by the FX thread.
public final class PageScroll {
    private static final double LINE_HEIGHT = 1.55;
    private static final double MOST_OF_A_PAGE = 0.9;
    /// The least part of the bar that its thumb fills, so that it can be caught in a document of any length.
    private static final double LEAST_THUMB = 0.06;
    private final ScrollBar bar = new ScrollBar();
    private final ScrollScale scale = new ScrollScale();
    private final TurnColumn column;
    private final HitBar hitBar = new HitBar();
    private HitMarks hits = HitMarks.NONE;
    private boolean following;
    private boolean moved;

    /// The scroll bar of a column.
    ///
    /// @param byUser runs when a person has moved it
    public PageScroll(TurnColumn column, Runnable byUser) {
        this.column = column;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setUnitIncrement(3);
        bar.valueProperty().subscribe(value -> {
            if (!following) {
                double at = scale.turnAt(value.doubleValue());
                column.goTo((int) at, at - (int) at);
                byUser.run();
            }
        });
    }

    /// The node.
    public ScrollBar bar() {
        return bar;
    }

    /// What shows the search hits, to be laid over the bar.
    public Region hitBar() {
        return hitBar;
    }

    /// Puts bar and hits in place.
    public void place(double x, double width, double height) {
        bar.resizeRelocate(x, 0, width, height);
        moved |= hitBar.getHeight() != height || hitBar.getWidth() != width;
        hitBar.resizeRelocate(x, 0, width, height);
        drawHits();
    }

    /// Shows where search hits are.
    public void hits(HitMarks found) {
        moved |= !found.all().isEmpty() || !hits.all().isEmpty();
        hits = found;
        drawHits();
    }

    private void drawHits() {
        if (moved && hitBar.getHeight() > 0) {
            moved = false;
            hitBar.show(hits, column.document(), scale);
        }
    }

    /// Starts anew with a document.
    public void show(Transcript document) {
        scale.show(document);
    }

    /// Follows a change.
    public void changed(Edit edit) {
        scale.changed(edit);
    }

    /// Shows where the column is.
    public void update() {
        following = true;
        double visible = column.getHeight() / (column.page().em() * LINE_HEIGHT);
        double most = Math.max(0, scale.total() - visible);
        boolean all = column.isAtEnd() && column.topTurn() == 0 && column.topPart() <= 0;
        bar.setVisible(!all);
        hitBar.setVisible(!all);
        bar.setMax(Math.max(1, most));
        // The skin makes the thumb the share of visibleAmount in max, which here is less than the whole length.
        bar.setVisibleAmount(bar.getMax() * Math.clamp(visible / Math.max(1, scale.total()), LEAST_THUMB, 1));
        bar.setBlockIncrement(visible * MOST_OF_A_PAGE);
        bar.setValue(column.isAtEnd() ? bar.getMax() : Math.min(bar.getMax(), scale.at(column.topTurn(), column.topPart())));
        following = false;
    }
}
