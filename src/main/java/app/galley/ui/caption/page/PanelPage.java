package app.galley.ui.caption.page;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A page that stands in a panel in place of what is there: a way back, a title, and what it shows, which scrolls. Escape goes back.
public final class PanelPage extends BorderPane {
    private final Button back;

    /// @param goBack is told when it is left
    public PanelPage(String title, Region content, Runnable goBack, Wording words) {
        getStyleClass().add("panel-page");
        back = Icons.button(Feather.ARROW_LEFT, words.say("caption.page.back"), goBack);
        back.setId("page-back");
        effectiveNodeOrientationProperty().subscribe(way -> back.getGraphic().setScaleX(way == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1));
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        HBox head = new HBox(back, name);
        head.getStyleClass().add("page-head");
        setTop(head);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                goBack.run();
                event.consume();
            }
        });
    }

    /// Puts the cursor at its beginning.
    public void enter() {
        back.requestFocus();
    }
}
