package app.galley.ui.editor;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands over the page: what is open and where its words came from, whether it is on disk, and the tools. Gone while
/// nothing is open. Used by the FX thread.
final class EditorHeader extends HBox {
    private final EditorViewModel model;
    private final Wording words;
    private final HBox tools = new HBox();

    /// Over a model.
    ///
    /// @param inspector the panels that are shown and put away from here
    EditorHeader(EditorViewModel model, Inspector inspector, Wording words) {
        this.model = model;
        this.words = words;
        tools.getStyleClass().add("editor-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        Button undo = Icons.button(Feather.CORNER_UP_LEFT, "", model::undo);
        Button redo = Icons.button(Feather.CORNER_UP_RIGHT, "", model::redo);
        undo.disableProperty().bind(model.desk().canUndoProperty().not());
        redo.disableProperty().bind(model.desk().canRedoProperty().not());
        undo.setId("undo");
        redo.setId("redo");
        model.undoWords().subscribe(said -> named(undo, said));
        model.redoWords().subscribe(said -> named(redo, said));
        getChildren().setAll(names(), saved(), undo, redo, doubts(), tools, panels(inspector));
        getChildren().stream().skip(1).forEach(fixed -> ((Region) fixed).setMinWidth(USE_PREF_SIZE));
        getStyleClass().addAll("view-header", "editor-header");
        visibleProperty().bind(model.desk().sessionProperty().isNotNull());
    }

    private VBox names() {
        Label title = new Label();
        title.getStyleClass().add("view-title");
        title.setMinWidth(0);
        title.textProperty().bind(model.desk().titleProperty());
        Label source = new Label();
        source.getStyleClass().add("muted");
        source.textProperty().bind(model.sourceWords());
        VBox names = new VBox(title, source);
        names.setMinWidth(0);
        names.setAlignment(Pos.CENTER_LEFT);
        setHgrow(names, Priority.ALWAYS);
        return names;
    }

    private Label saved() {
        Label saved = new Label();
        FontIcon icon = Icons.of(Feather.CHECK);
        saved.setGraphic(icon);
        saved.setId("saved");
        saved.getStyleClass().addAll("muted", "saved-state");
        saved.textProperty().bind(model.savedWords());
        model.desk().savedProperty().subscribe(state -> icon.setIconCode(switch (state) {
            case SAVED -> Feather.CHECK;
            case SAVING -> Feather.MORE_HORIZONTAL;
            case NOT_SAVED -> Feather.ALERT_TRIANGLE;
        }));
        return saved;
    }

    private ToggleButton doubts() {
        ToggleButton doubts = Icons.dress(new ToggleButton(), Feather.UNDERLINE, words.say("editor.doubtsHelp"));
        doubts.selectedProperty().bindBidirectional(model.doubtsShownProperty());
        doubts.setId("doubts");
        return doubts;
    }

    private ToggleButton panels(Inspector inspector) {
        ToggleButton panel = Icons.dress(new ToggleButton(), Feather.SIDEBAR, words.say("editor.inspector.show"));
        panel.getGraphic().setRotate(180);
        panel.setOnAction(e -> inspector.toggle());
        inspector.shownProperty().subscribe(shown -> panel.setSelected(shown != null));
        panel.setId("panel");
        return panel;
    }

    private static void named(Button button, String said) {
        button.setTooltip(new Tooltip(said));
        button.setAccessibleText(said);
    }

    /// Adds a tool to the others.
    void add(ButtonBase tool) {
        tool.setMinWidth(USE_PREF_SIZE);
        tools.getChildren().add(tool);
    }
}
