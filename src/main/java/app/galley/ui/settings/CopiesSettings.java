package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.workbench.job.Retention;
import app.galley.workbench.job.Retention.Term;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The settings of what lies at the service: how long it stays when its job is done, and how fast uploads may be.
final class CopiesSettings extends VBox {
    private static final List<Integer> DAYS = List.of(0, 1, 7, 30, -1);
    private static final double MOST_MEGABYTES = 1000;
    private final Wording words;

    CopiesSettings(SettingsViewModel model, Wording words) {
        super(8);
        this.words = words;
        setId("copies-settings");
        GridPane terms = new GridPane(8, 8);
        Retention now = model.retentionProperty().get();
        add(terms, "settings.copiesMedia", now.media(), term -> model.retentionProperty().set(
                new Retention(term, model.retentionProperty().get().output(), model.retentionProperty().get().record())));
        add(terms, "settings.copiesOutput", now.output(), term -> model.retentionProperty().set(
                new Retention(model.retentionProperty().get().media(), term, model.retentionProperty().get().record())));
        add(terms, "settings.copiesRecord", now.record(), term -> model.retentionProperty().set(
                new Retention(model.retentionProperty().get().media(), model.retentionProperty().get().output(), term)));
        NumberGrid rate = new NumberGrid(words);
        rate.add("settings.uploadLimit", "settings.uploadLimitUnit", 0, MOST_MEGABYTES, 0.5, model.uploadLimitProperty().asObject(),
                model.uploadLimitProperty()::set);
        getChildren().setAll(terms, SettingsView.hint(words, "settings.copiesHint"), rate);
    }

    private void add(GridPane grid, String key, Term present, Consumer<Term> chosen) {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.getItems().setAll(Stream.concat(DAYS.stream(), Stream.of(present.days())).distinct().toList());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer days) {
                return days == null ? "" : days < 0 ? words.say("settings.copiesKept") : days == 0 ? words.say("settings.copiesNow")
                        : words.say("settings.copiesDays", days);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("it is not written into");
            }
        });
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setValue(present.days());
        choice.setId(key.replace('.', '-'));
        choice.setAccessibleText(words.say(key));
        choice.valueProperty().subscribe((before, days) -> chosen.accept(new Term(days)));
        Label label = new Label(words.say(key));
        label.setLabelFor(choice);
        grid.addRow(grid.getRowCount(), label, choice);
    }
}
