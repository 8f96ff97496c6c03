package app.galley.ui.editor;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The page with the inspector beside it; where there is no room for both, the inspector lies over the page.
final class Workspace extends Region {
    /// Below this width, in multiples of the letter size, the inspector lies over the page: a line that one reads with ease, and the
    /// inspector. The narrowest window has room for both at 100 %, so that nobody corrects words that lie under a panel.
    private static final double NARROW = (560 + 320) / 15.0;
    private final Region page;
    private final Inspector inspector;
    private @Nullable Region top;

    /// @param sheet what lies on the page, where it places itself
    Workspace(Region page, Node sheet, Inspector inspector) {
        this.page = page;
        this.inspector = inspector;
        getChildren().setAll(page, new Overlay(sheet), inspector);
        inspector.visibleProperty().subscribe(this::requestLayout);
    }

    /// Lays a bar over the width of the page, at its top, that takes its own height; hidden bars take none. Where the inspector lies
    /// over the page, it begins below the bar.
    void setTop(Region bar) {
        top = bar;
        getChildren().add(1, bar);
        bar.visibleProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean shown = inspector.isVisible();
        double side = shown ? Math.min(width, Math.rint(inspector.prefWidth(-1))) : 0;
        boolean beside = width / Math.max(Font.getDefault().getSize(), 15) >= NARROW;
        double pageWidth = beside ? width - side : width;
        Region bar = top;
        double y = bar != null && bar.isVisible() ? Math.ceil(bar.prefHeight(pageWidth)) : 0;
        if (bar != null) {
            bar.resizeRelocate(0, 0, pageWidth, y);
        }
        for (Node child : getChildren()) {
            if (child != inspector && child != bar) {
                child.resizeRelocate(0, y, pageWidth, height - y);
            }
        }
        double under = beside ? 0 : y;
        inspector.resizeRelocate(width - side, under, side, height - under);
    }

    /// A sheet over the page that lets the mouse through where it shows nothing.
    private static final class Overlay extends Pane {
        Overlay(Node shown) {
            super(shown);
            setPickOnBounds(false);
        }
    }
}
