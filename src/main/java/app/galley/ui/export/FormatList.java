package app.galley.ui.export;

import app.galley.problem.Wording;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.kit.rows.PanelCell;
import app.galley.workbench.export.FormatGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The formats in their groups, each with what it is for; found by typing a part of either.
final class FormatList extends VBox {
    private final ExportViewModel model;
    private final Wording words;
    private final TextField search = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private boolean filling;

    /// A format in the list.
    ///
    /// @param first whether it is the first of its group that is shown
    private record Entry(String format, FormatGroup group, boolean first) { }

    FormatList(ExportViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("export-formats");
        search.setPromptText(words.say("export.search"));
        search.setAccessibleText(words.say("export.search"));
        search.setId("format-search");
        list.setId("formats");
        list.setAccessibleText(words.say("export.formats"));
        list.getStyleClass().add("format-list");
        list.setCellFactory(FormatCell::new);
        Label none = new Label(words.say("export.noFormat"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox field = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        field.getStyleClass().add("format-search");
        getChildren().setAll(field, list);
        search.textProperty().subscribe(this::fill);
        fill();
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null && !filling) {
                model.change(options -> options.in(entry.format()));
            }
        });
        model.optionsProperty().subscribe(options -> select(options.format()));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Sets what Escape does in the list, which would keep it to itself.
    void setOnEscape(Runnable listener) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                listener.run();
                event.consume();
            }
        });
    }

    /// Puts the cursor into the list.
    void focusList() {
        search.clear();
        select(model.optionsProperty().get().format());
        list.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            if (!list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    private void fill() {
        filling = true;
        List<String> parts = List.of(search.getText().strip().toLowerCase(words.locale()).split("\\s+"));
        list.getItems().setAll(Arrays.stream(FormatGroup.values()).flatMap(group -> {
            List<String> found = group.formats().stream().filter(format -> {
                String said = (format + " " + words.say("export.format." + format) + " " + words.say("export.format." + format + ".for") + " "
                        + words.say("export.group." + group.key())).toLowerCase(words.locale());
                return parts.stream().allMatch(said::contains);
            }).toList();
            return found.stream().map(format -> new Entry(format, group, format.equals(found.getFirst())));
        }).toList());
        select(model.optionsProperty().get().format());
        filling = false;
    }

    private void select(String format) {
        list.getItems().stream().filter(entry -> entry.format().equals(format)).findFirst().ifPresent(entry -> {
            if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
                list.getSelectionModel().select(entry);
                list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 1));
            }
        });
    }

    private final class FormatCell extends PanelCell<Entry> {
        private final Label group = new Label();
        private final Label name = new Label();
        private final Label purpose = new Label();

        FormatCell(ListView<Entry> view) {
            group.getStyleClass().addAll("field-group", "format-group");
            name.getStyleClass().add("format-name");
            purpose.getStyleClass().add("muted");
            Wrapping.wrap(name);
            Wrapping.wrap(purpose);
            VBox row = new VBox(name, purpose);
            row.getStyleClass().add("format-row");
            group.managedProperty().bind(group.visibleProperty());
            VBox all = new VBox(group, row);
            all.getStyleClass().add("format-entry");
            show(view, all);
        }

        @Override
        protected String fill(Entry entry) {
            group.setVisible(entry.first());
            group.setText(words.say("export.group." + entry.group().key()));
            name.setText(words.say("export.format." + entry.format()));
            purpose.setText(words.say("export.format." + entry.format() + ".for"));
            return group.getText() + ", " + name.getText() + ", " + entry.format().toUpperCase(Locale.ROOT) + ". " + purpose.getText();
        }
    }
}
