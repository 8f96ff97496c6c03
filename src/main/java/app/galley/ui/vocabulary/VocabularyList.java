package app.galley.ui.vocabulary;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.ui.kit.Icons;
import app.galley.workbench.vocabulary.Entry;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The vocabularies, a line each: name, language, and whether the service has them.
final class VocabularyList extends ListView<Entry> {
    private final VocabulariesViewModel model;
    private final Wording words;
    /// Whether the list follows the model, so that its selection does not count.
    private boolean follows;

    VocabularyList(VocabulariesViewModel model, Wording words) {
        super(model.entries());
        this.model = model;
        this.words = words;
        setId("vocabularies");
        setAccessibleText(words.say("vocabulary.title"));
        setCellFactory(list -> new Line());
        getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null && !follows && !model.current().equals(java.util.Optional.of(entry))) {
                model.open(entry);
            }
        });
        model.openProperty().subscribe(draft -> follow());
        model.entries().addListener((javafx.collections.ListChangeListener<Entry>) change -> follow());
    }

    private void follow() {
        follows = true;
        model.current().ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        follows = false;
    }

    private final class Line extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label about = new Label();
        private final FontIcon sign = Icons.of(Feather.EDIT_2);
        private final VBox both = new VBox(2, name, about);

        Line() {
            about.getStyleClass().add("hint");
            about.setGraphic(sign);
            both.setMinWidth(0);
            both.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            name.setText(entry.name());
            String state = entry.info().map(VocabularyInfo::state).map(known -> "vocabulary.state." + known.name().toLowerCase(java.util.Locale.ROOT))
                    .orElse("vocabulary.state.draft");
            about.setText(words.say("vocabulary.about", Languages.name(entry.language(), words.locale()), words.say(state)));
            sign.setIconCode(switch (state) {
                case "vocabulary.state.ready" -> Feather.CHECK;
                case "vocabulary.state.pending" -> Feather.CLOCK;
                case "vocabulary.state.failed" -> Feather.ALERT_TRIANGLE;
                default -> Feather.EDIT_2;
            });
            setGraphic(both);
            setAccessibleText(entry.name() + ", " + about.getText());
        }
    }
}
