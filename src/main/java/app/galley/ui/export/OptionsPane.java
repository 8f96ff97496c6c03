package app.galley.ui.export;

import app.galley.caption.preset.CaptionPreset;
import app.galley.format.TranscriptWriter.Ability;
import app.galley.problem.Wording;
import app.galley.transcript.content.Content;
import app.galley.transcript.content.Struck;
import app.galley.ui.export.safe.SafePane;
import app.galley.workbench.export.ExportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What is chosen of the transcript, and what the format needs to know. What a format cannot do is not offered for it.
final class OptionsPane extends VBox {
    private static final List<String> RATES = List.of("23.976", "24", "25", "29.97", "29.97df", "30", "50", "59.94", "59.94df", "60");
    private final ExportViewModel model;
    private final Wording words;

    OptionsPane(ExportViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("form", "export-options");
        CheckBox times = box("times", ExportOptions::times, ExportOptions::timed);
        shown(times, model.optionsProperty(), options -> model.abilities().contains(Ability.WITHOUT_TIMES));
        Label only = new Label(words.say("export.contents"));
        only.getStyleClass().add("field-group");
        getChildren().setAll(new SafePane(model.safe(), words), only, box("speakers", options -> options.content().speakers(), content(Content::speakers)), times,
                box("markers", options -> options.content().markers(), content(Content::markers)), struck(),
                box("verified", options -> options.content().onlyVerified(), content(Content::onlyVerified)), new RangeFields(model, words), captions(), frames(), new FormFields(model, words));
    }

    private static BiFunction<ExportOptions, Boolean, ExportOptions> content(BiFunction<Content, Boolean, Content> choice) {
        return (options, chosen) -> options.of(choice.apply(options.content(), chosen));
    }

    private CheckBox box(String name, Function<ExportOptions, Boolean> now, BiFunction<ExportOptions, Boolean, ExportOptions> choice) {
        CheckBox box = new CheckBox(words.say("export.option." + name));
        box.setId("option-" + name);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        model.optionsProperty().subscribe(options -> box.setSelected(now.apply(options)));
        box.selectedProperty().addListener((property, before, chosen) -> model.change(options -> choice.apply(options, chosen)));
        return box;
    }

    private Node struck() {
        ComboBox<Struck> box = new ComboBox<>();
        box.setId("option-struck");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(said(one -> words.say("export.struck." + one.name().toLowerCase(Locale.ROOT))));
        box.valueProperty().addListener((property, before, chosen) -> {
            if (chosen != null) {
                model.change(options -> options.of(options.content().struck(chosen)));
            }
        });
        model.optionsProperty().subscribe(options -> {
            boolean can = model.abilities().contains(Ability.STRUCK_SHOWN);
            List<Struck> offered = Stream.of(Struck.values()).filter(one -> can || one != Struck.SHOWN).toList();
            Struck wanted = options.content().struck();
            Struck meant = offered.contains(wanted) ? wanted : Struck.LEFT_OUT;
            if (!offered.equals(box.getItems())) {
                // what this format cannot show stays chosen for those that can
                List<Struck> items = new ArrayList<>(offered);
                box.setValue(null);
                box.getItems().setAll(items);
            }
            if (meant == wanted) {
                box.setValue(meant);
            } else {
                box.setValue(null);
                box.setPromptText(words.say("export.struck.left_out"));
            }
        });
        Node field = field("struck", box);
        // what is taken out is not there to be shown
        model.safe().copyProperty().subscribe(copy -> field.setVisible(copy == null || !copy.marked().struck()));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private Node captions() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("option-preset");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(said(name -> name.isEmpty() ? words.say("export.ownPreset") : CaptionPreset.names().contains(name) ? words.say("caption.preset." + name) : name));
        model.materialProperty().subscribe(material -> {
            List<String> names = Stream.of(List.of(""), CaptionPreset.names(), material == null ? List.<String>of() : material.guides()).flatMap(List::stream).toList();
            if (!names.equals(box.getItems())) {
                String chosen = model.optionsProperty().get().preset();
                box.getItems().setAll(names);
                box.setValue(names.contains(chosen) ? chosen : "");
            }
        });
        model.optionsProperty().subscribe(options -> box.setValue(box.getItems().contains(options.preset()) ? options.preset() : ""));
        box.valueProperty().addListener((property, before, chosen) -> model.change(options -> options.cut(chosen == null ? "" : chosen)));
        Node field = field("preset", box);
        shown(field, model.optionsProperty(), options -> model.abilities().contains(Ability.CAPTIONS));
        return field;
    }

    private Node frames() {
        ComboBox<String> rate = new ComboBox<>();
        rate.setId("option-rate");
        rate.setEditable(true);
        rate.setMaxWidth(Double.MAX_VALUE);
        rate.getItems().setAll(RATES);
        rate.getEditor().setPromptText(words.say("export.ratePrompt"));
        rate.getEditor().textProperty().addListener((property, before, typed) -> model.change(options -> options.numbered(typed.strip(), options.start())));
        TextField start = new TextField();
        start.setId("option-start");
        start.setPromptText("00:00:00:00");
        start.textProperty().addListener((property, before, typed) -> model.change(options -> options.numbered(options.rate(), typed.strip())));
        model.optionsProperty().subscribe(options -> {
            if (!rate.getEditor().getText().strip().equals(options.rate())) {
                rate.getEditor().setText(options.rate());
            }
            if (!start.getText().strip().equals(options.start())) {
                start.setText(options.start());
            }
        });
        VBox both = new VBox(field("rate", rate), field("start", start));
        both.getStyleClass().add("form");
        shown(both, model.optionsProperty(), options -> model.writer().countsFrames());
        return both;
    }

    private Node field(String name, javafx.scene.control.Control control) {
        Label label = new Label(words.say("export.option." + name));
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return new VBox(4, label, control);
    }

    private static void shown(Node node, javafx.beans.value.ObservableValue<ExportOptions> options, Function<ExportOptions, Boolean> when) {
        BooleanBinding seen = Bindings.createBooleanBinding(() -> when.apply(options.getValue()), options);
        node.visibleProperty().bind(seen);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static <T> StringConverter<T> said(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
