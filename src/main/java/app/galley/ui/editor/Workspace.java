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
    /// How much of the height the picture takes at most: over the page, and above the inspector.
    private static final double MOST_OVER = 0.4;
    private static final double MOST_BESIDE = 0.6;
    private static final double MOST_LOW = 0.5;
    /// Below this height, in multiples of the letter size, there is no room for the picture above the inspector: what is worked on there would be squeezed away.
    private static final double LOW = 560 / 15.0;
    private @Nullable Region top;
    private @Nullable Region picture;

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

    /// Puts a picture beside the page, above the inspector, or above the page where there is no room for both beside it; a hidden one takes none.
    void setPicture(Region shown) {
        picture = shown;
        getChildren().add(shown);
        shown.visibleProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double letters = Math.max(Font.getDefault().getSize(), 15);
        boolean beside = width / letters >= NARROW;
        boolean above = beside && (!inspector.isVisible() || height / letters >= LOW);
        double side = inspector.isVisible() ? Math.min(width, Math.rint(inspector.prefWidth(-1))) : 0;
        Region film = picture != null && picture.isVisible() ? picture : null;
        double column = film != null && above ? Math.max(side, Math.min(width / 2, film.prefWidth(-1))) : side;
        double pageWidth = beside ? width - column : width;
        double over = 0;
        if (film != null) {
            double filmWidth = above ? column : pageWidth;
            double most = above ? MOST_BESIDE : beside ? MOST_LOW : MOST_OVER;
            over = Math.rint(Math.min(film.prefHeight(filmWidth), height * most));
            film.resizeRelocate(above ? width - filmWidth : 0, 0, filmWidth, over);
        }
        double pageTop = above ? 0 : over;
        double y = pageTop + layoutTop(pageTop, pageWidth);
        for (Node child : getChildren()) {
            if (child != inspector && child != top && child != picture) {
                child.resizeRelocate(0, y, pageWidth, height - y);
            }
        }
        double under = above ? over : beside ? 0 : y;
        inspector.resizeRelocate(width - column, under, column, height - under);
    }

    private double layoutTop(double y, double width) {
        Region bar = top;
        double high = bar != null && bar.isVisible() ? Math.ceil(bar.prefHeight(width)) : 0;
        if (bar != null) {
            bar.resizeRelocate(0, y, width, high);
        }
        return high;
    }

    /// A sheet over the page that lets the mouse through where it shows nothing.
    private static final class Overlay extends Pane {
        Overlay(Node shown) {
            super(shown);
            setPickOnBounds(false);
        }
    }
}
