package app.galley.ui.editor;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The panels beside the page, one of which is shown at a time: speakers, doubtful words and so on. Hidden while none is.
public final class Inspector extends BorderPane {
    private final ReadOnlyObjectWrapper<@Nullable Panel> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final List<Panel> panels = new ArrayList<>();
    private final HBox tabs = new HBox();
    private final Label title = new Label();
    private final Wording words;
    private boolean wentThrough;

    /// A panel.
    ///
    /// @param title what it is called
    /// @param icon stands for it
    /// @param content what it shows; it gets the width there is
    /// @param focus puts the cursor where work in it begins
    public record Panel(String title, Feather icon, Region content, Runnable focus) { }

    Inspector(Wording words) {
        this.words = words;
        getStyleClass().addAll("inspector", "editor-inspector");
        title.getStyleClass().add("inspector-title");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button hide = Icons.button(Feather.X, words.say("editor.inspector.hide"), () -> show(null));
        HBox head = new HBox(title, space, tabs, hide);
        head.getStyleClass().add("inspector-head");
        tabs.getStyleClass().add("inspector-tabs");
        setTop(head);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(shown.isNotNull());
    }

    /// Adds a panel behind the others.
    public void add(Panel panel) {
        ToggleButton tab = Icons.dress(new ToggleButton(), panel.icon(), panel.title());
        tab.getStyleClass().addAll("flat", "button-icon");
        tab.setOnAction(e -> show(panel));
        shown.subscribe(now -> tab.setSelected(now == panel));
        panel.content().setMinWidth(0);
        panels.add(panel);
        tabs.getChildren().add(tab);
    }

    /// Shows a panel; null shows none.
    public void show(@Nullable Panel panel) {
        wentThrough = false;
        shown.set(panel);
        if (panel != null) {
            title.setText(panel.title());
            setCenter(panel.content());
            setAccessibleText(words.say("editor.inspector.of", panel.title()));
        }
    }

    /// Shows a panel and puts the cursor into it.
    public void enter(Panel panel) {
        show(panel);
        panel.focus().run();
    }

    /// Shows the first panel, or none when one is shown.
    void toggle() {
        show(shown.get() != null || panels.isEmpty() ? null : panels.getFirst());
    }

    /// The panel that is shown; null while none is.
    public ReadOnlyObjectProperty<@Nullable Panel> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Goes with the cursor into the panel that is shown, from there on to the next; yields false behind the last one, where the
    /// cursor leaves. Who has been through all begins with the first again.
    boolean enterNext() {
        Panel present = shown.get();
        int next = present == null || wentThrough ? 0 : panels.indexOf(present) + (holdsFocus() ? 1 : 0);
        wentThrough = next >= panels.size();
        if (!wentThrough) {
            enter(panels.get(next));
        }
        return !wentThrough;
    }

    /// Asked of the scene: `focusWithin` stays true when a panel is exchanged while it has the focus.
    private boolean holdsFocus() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at != null;
    }
}
