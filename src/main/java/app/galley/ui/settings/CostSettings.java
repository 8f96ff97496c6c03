package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.cost.Month;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The settings of costs: what this month came to, when to warn, what is free.
public final class CostSettings extends VBox {
    private static final double MOST = 100_000;
    private final CostViewModel model;
    private final Wording words;

    /// Over its model.
    public CostSettings(CostViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("cost-settings");
        Label title = new Label(words.say("settings.costs"));
        title.getStyleClass().add("section-title");
        Label month = new Label();
        month.setId("month-so-far");
        Wrapping.wrap(month);
        model.monthProperty().subscribe(now -> month.setText(said(now)));
        model.problemProperty().subscribe(why -> {
            if (why != null) {
                month.setText(words.say(why));
            }
        });
        NumberGrid budget = new NumberGrid(words);
        budget.add("settings.budget", "settings.budgetUnit", 0, MOST, 5, model.budgetProperty().asObject(), model.budgetProperty()::set);
        getChildren().setAll(title, month, budget, free(), SettingsView.hint(words, "settings.costsHint"));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.look();
            }
        });
    }

    private String said(@Nullable Month month) {
        if (month == null) {
            return "";
        }
        if (month.jobs() == 0) {
            return words.say("settings.noCosts");
        }
        String said = words.say("settings.month", month.dollars().setScale(2, RoundingMode.HALF_UP), month.jobs(),
                month.asOf().map(this::date).orElse(""));
        return month.unknown() == 0 ? said : said + " " + words.say("settings.monthUnknown", month.unknown());
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()).format(day);
    }

    private Node free() {
        CheckBox box = new CheckBox(words.say("settings.freeTier"));
        box.setId("free-tier");
        box.setWrapText(true);
        DatePicker since = new DatePicker(model.freeSinceProperty().get());
        since.setId("free-since");
        since.setAccessibleText(words.say("settings.freeSince"));
        box.setSelected(model.freeSinceProperty().get() != null);
        since.disableProperty().bind(box.selectedProperty().not());
        box.setOnAction(e -> {
            if (box.isSelected() && since.getValue() == null) {
                since.setValue(LocalDate.now());
            }
            model.freeSinceProperty().set(box.isSelected() ? since.getValue() : null);
        });
        since.valueProperty().subscribe((before, day) -> {
            if (box.isSelected()) {
                model.freeSinceProperty().set(day);
            }
        });
        Label began = new Label(words.say("settings.freeSince"));
        began.setLabelFor(since);
        began.disableProperty().bind(since.disableProperty());
        HBox when = new HBox(8, began, since);
        when.setAlignment(Pos.CENTER_LEFT);
        when.getStyleClass().add("indented");
        return new VBox(8, box, when);
    }
}
