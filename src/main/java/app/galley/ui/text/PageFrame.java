package app.galley.ui.text;

import app.galley.problem.Wording;
import app.galley.ui.text.act.Follow;
import app.galley.ui.text.page.PageScroll;
import app.galley.ui.text.page.TurnColumn;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// What stands around the text: the scroll bar, the button back to what is heard, the words for when nothing is open. Used by
/// the FX thread.
final class PageFrame {
    private static final double BELOW_BUTTON = 16;
    private final TurnColumn column;
    private final PageScroll scroll;
    private final Text face = new Text();
    private final Label nothingOpen;
    private final Button back;

    PageFrame(TurnColumn column, PageScroll scroll, Wording words) {
        this.column = column;
        this.scroll = scroll;
        nothingOpen = new Label(words.say("editor.noTranscript"));
        nothingOpen.getStyleClass().add("nothing-open");
        back = new Button(words.say("editor.backToPlaying"));
        back.getStyleClass().add("back-to-playing");
        back.setFocusTraversable(false);
        face.getStyleClass().setAll("turn-text");
        face.setManaged(false);
        face.setVisible(false);
    }

    /// A text in the window's font, not shown.
    Text face() {
        return face;
    }

    /// All nodes of the page, from below.
    ///
    /// @param over what lies over the text
    List<Node> nodes(Node over) {
        return List.of(face, column, scroll.bar(), scroll.hitBar(), over, nothingOpen, back);
    }

    /// Shows what there is to show.
    ///
    /// @param focus gives the page the focus back
    void bind(ObservableBooleanValue open, Follow follow, Runnable focus) {
        column.whenLaidOut(() -> {
            scroll.update();
            follow.lookAround();
        });
        back.visibleProperty().bind(follow.astrayProperty());
        back.setOnAction(e -> {
            follow.resume();
            focus.run();
        });
        column.visibleProperty().bind(open);
        open.subscribe(is -> nothingOpen.setVisible(!is));
    }

    /// Puts all in place.
    void lay(double width, double height) {
        double barWidth = Math.ceil(scroll.bar().prefWidth(-1));
        column.resizeRelocate(0, 0, Math.max(0, width - barWidth), height);
        scroll.place(width - barWidth, barWidth, height);
        double nothingWidth = Math.min(width, nothingOpen.prefWidth(-1));
        nothingOpen.resizeRelocate((width - nothingWidth) / 2, Math.rint(height / 3), nothingWidth, nothingOpen.prefHeight(nothingWidth));
        back.autosize();
        back.relocate(Math.rint((width - back.getWidth()) / 2), Math.rint(height - back.getHeight() - BELOW_BUTTON));
    }
}
