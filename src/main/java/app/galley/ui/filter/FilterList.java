package app.galley.ui.filter;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.filter.WordList;
import app.galley.ui.kit.CellTips;
import app.galley.ui.kit.Icons;
import app.galley.workbench.filter.FilterEntry;
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

/// The filters by name, each with its language, its words and where it is.
final class FilterList extends ListView<FilterEntry> {
    private final Wording words;

    FilterList(FiltersViewModel model, Wording words) {
        super(model.entries());
        this.words = words;
        setId("filters");
        setAccessibleText(words.say("filter.title"));
        getStyleClass().add("resource-list");
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.selectedProperty().set(entry);
            }
        });
        model.selectedProperty().subscribe(entry -> {
            if (entry == null) {
                getSelectionModel().clearSelection();
            } else if (entry != getSelectionModel().getSelectedItem()) {
                getSelectionModel().select(entry);
            }
        });
    }

    /// Where a filter is, as a sign.
    static Feather sign(FilterEntry.State state) {
        return switch (state) {
            case DRAFT -> Feather.EDIT_3;
            case SERVICE -> Feather.CLOUD;
            case SAME -> Feather.CHECK;
            case CHANGED_HERE -> Feather.UPLOAD_CLOUD;
            case CHANGED_THERE -> Feather.DOWNLOAD_CLOUD;
            case GONE -> Feather.ALERT_TRIANGLE;
            case UNKNOWN -> Feather.CLOUD_OFF;
        };
    }

    private String line(FilterEntry entry) {
        String where = words.say("filter.state." + entry.state().name().toLowerCase(Locale.ROOT));
        return entry.draft().map(draft -> where + " · " + words.say("filter.words", WordList.ofText(draft.content()).words().size())).orElse(where);
    }

    private final class Cell extends ListCell<FilterEntry> {
        private final Label name = new Label();
        private final Label language = new Label();
        private final Label state = new Label();
        private final FontIcon sign = Icons.of(Feather.CLOUD);
        private final VBox box = new VBox(name, language, new HBox(sign, state));

        Cell() {
            name.getStyleClass().add("resource-name");
            language.getStyleClass().add("hint");
            state.getStyleClass().add("hint");
            box.getStyleClass().add("resource-cell");
            box.getChildren().get(2).getStyleClass().add("resource-state");
            setPrefWidth(0);
            CellTips.on(this, () -> getItem() == null ? "" : words.say("filter.stateHint." + getItem().state().name().toLowerCase(Locale.ROOT)));
        }

        @Override
        protected void updateItem(@Nullable FilterEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            if (empty || entry == null) {
                setGraphic(null);
                setText(null);
            } else {
                name.setText(entry.name());
                language.setText(Languages.name(entry.language(), words.locale()));
                state.setText(line(entry));
                sign.setIconCode(sign(entry.state()));
                setGraphic(box);
                // what a screen reader says of the cell
                setText(entry.name() + ", " + language.getText() + ", " + state.getText());
            }
        }
    }
}
