package app.galley.ui.export;

import app.galley.format.TranscriptWriter.Ability;
import app.galley.format.Writing;
import app.galley.problem.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// How a document is made up: table, numbers, the template of a house; whether a page holds the recording. Shown for formats that can.
final class FormFields extends VBox {
    private final ExportViewModel model;
    private final Wording words;

    FormFields(ExportViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("form");
        getChildren().setAll(box("table", Writing.Form::table, (form, on) -> new Writing.Form(form.lineNumbers(), on, form.template(), form.soundInside()), Ability.PAGES),
                box("lineNumbers", Writing.Form::lineNumbers, (form, on) -> new Writing.Form(on, form.table(), form.template(), form.soundInside()), Ability.PAGES),
                template(),
                box("soundInside", Writing.Form::soundInside, (form, on) -> new Writing.Form(form.lineNumbers(), form.table(), form.template(), on), Ability.SOUND_INSIDE));
        shown(this, true, Ability.PAGES, Ability.SOUND_INSIDE);
    }

    private CheckBox box(String name, Predicate<Writing.Form> now, BiFunction<Writing.Form, Boolean, Writing.Form> choice, Ability ability) {
        CheckBox box = new CheckBox(words.say("export.option." + name));
        box.setId("option-" + name);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        model.optionsProperty().subscribe(options -> box.setSelected(now.test(options.form())));
        box.selectedProperty().addListener((property, before, chosen) -> model.change(options -> options.formed(choice.apply(options.form(), chosen))));
        shown(box, ability == Ability.PAGES, ability);
        return box;
    }

    private Node template() {
        Label label = new Label(words.say("export.option.template"));
        Label file = new Label();
        file.setId("option-template");
        file.setWrapText(true);
        file.setMinHeight(USE_PREF_SIZE);
        Button choose = new Button(words.say("export.chooseTemplate"));
        choose.setId("choose-template");
        label.setLabelFor(choose);
        choose.setOnAction(e -> choose());
        Button none = new Button(words.say("export.noTemplate"));
        none.setId("no-template");
        none.setOnAction(e -> take(null));
        model.optionsProperty().subscribe(options -> {
            Path chosen = options.form().template();
            file.setText(chosen == null ? words.say("export.ownStyles") : String.valueOf(chosen.getFileName()));
            none.setDisable(chosen == null);
        });
        FlowPane buttons = new FlowPane(4, 4, choose, none);
        VBox all = new VBox(4, label, file, buttons);
        // a template brings what its house has written into it
        shown(all, false, Ability.PAGES);
        return all;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say("export.templateTitle"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.say("export.templateKind"), "*.docx", "*.dotx"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            take(chosen.toPath());
        }
    }

    private void take(@Nullable Path template) {
        model.change(options -> options.formed(new Writing.Form(options.form().lineNumbers(), options.form().table(), template, options.form().soundInside())));
    }

    private void shown(Node node, boolean inSafeCopies, Ability... any) {
        Runnable look = () -> {
            boolean can = (inSafeCopies || !model.safe().onProperty().get()) && Arrays.stream(any).anyMatch(model.abilities()::contains);
            node.setVisible(can);
            node.setManaged(can);
        };
        model.optionsProperty().subscribe(look);
        model.safe().onProperty().subscribe(look);
    }
}
