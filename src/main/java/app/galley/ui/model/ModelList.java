package app.galley.ui.model;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.model.ModelInfo;
import app.galley.ui.kit.Icons;
import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The models, the newest first, each with its language and state.
final class ModelList extends ListView<ModelInfo> {
    private final Wording words;

    ModelList(ModelsViewModel model, Wording words) {
        super(model.list());
        this.words = words;
        setId("models");
        setAccessibleText(words.say("model.title"));
        getStyleClass().add("resource-list");
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.selectedProperty().set(chosen);
            }
        });
        model.selectedProperty().subscribe(chosen -> {
            if (chosen == null) {
                getSelectionModel().clearSelection();
            } else if (chosen != getSelectionModel().getSelectedItem()) {
                getSelectionModel().select(chosen);
            }
        });
    }

    /// A state as a sign.
    static Feather sign(ModelInfo.State state) {
        return switch (state) {
            case IN_PROGRESS -> Feather.CLOCK;
            case COMPLETED -> Feather.CHECK;
            case FAILED -> Feather.ALERT_TRIANGLE;
        };
    }

    private final class Cell extends ListCell<ModelInfo> {
        private final Label name = new Label();
        private final Label language = new Label();
        private final Label state = new Label();
        private final FontIcon sign = Icons.of(Feather.CLOCK);
        private final HBox line = new HBox(sign, state);
        private final VBox box = new VBox(name, language, line);

        Cell() {
            name.getStyleClass().add("resource-name");
            language.getStyleClass().add("hint");
            state.getStyleClass().add("hint");
            line.getStyleClass().add("resource-state");
            box.getStyleClass().add("resource-cell");
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable ModelInfo model, boolean empty) {
            super.updateItem(model, empty);
            if (empty || model == null) {
                setGraphic(null);
                setText(null);
            } else {
                name.setText(model.name());
                language.setText(Languages.name(model.language(), words.locale()));
                state.setText(words.say("model.state." + model.state().name().toLowerCase(Locale.ROOT)));
                sign.setIconCode(sign(model.state()));
                setGraphic(box);
                // what a screen reader says of the cell
                setText(model.name() + ", " + language.getText() + ", " + state.getText());
            }
        }
    }
}
