package app.galley.ui.settings;

import app.galley.problem.Wording;
import app.galley.service.MediaStaging;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.settings.PlaceViewModel.Sealed;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The fields that name a place at Amazon; what few people need is folded.
final class PlaceFields extends VBox {
    private final PlaceViewModel place;
    private final Wording words;

    PlaceFields(PlaceViewModel place, ConnectionViewModel choices, Wording words) {
        super(8);
        this.place = place;
        this.words = words;
        GridPane grid = new GridPane(8, 8);
        ComboBox<String> profile = choice("profile", place.profile, choices.profiles());
        profile.setOnShowing(e -> choices.look());
        profile.setOnAction(e -> choices.fillRegion());
        row(grid, "profile", profile);
        row(grid, "region", choice("region", place.region, choices.regions()));
        row(grid, "bucket", field(place.bucket, words.say("settings.bucketHint")));
        getChildren().setAll(grid, box("makesBucket", place.makesBucket), more());
        choices.look();
    }

    private Node more() {
        GridPane grid = new GridPane(8, 8);
        row(grid, "prefix", field(place.prefix, MediaStaging.PREFIX));
        row(grid, "encryption", encryption());
        BooleanBinding otherKey = place.encryption.isNotEqualTo(Sealed.KMS);
        row(grid, "kmsKey", disabledWhile(otherKey, field(place.key, words.say("settings.kmsKeyHint"))));
        row(grid, "kmsContext", disabledWhile(otherKey, field(place.context, "name=value, name=value")));
        BooleanBinding byName = place.fips.or(place.dualStack);
        row(grid, "endpointS3", disabledWhile(byName, field(place.s3, "https://")));
        row(grid, "endpointTranscribe", disabledWhile(byName, field(place.transcribe, "https://")));
        BooleanBinding byOwn = place.s3.isNotEmpty().or(place.transcribe.isNotEmpty());
        Label alone = SettingsView.hint(words, "settings.endpointHint");
        VBox content = new VBox(8, grid, alone, disabledWhile(byOwn.and(place.fips.not()), box("fips", place.fips)),
                disabledWhile(byOwn.and(place.dualStack.not()), box("dualStack", place.dualStack)));
        TitledPane pane = new TitledPane(words.say("settings.placeMore"), content);
        pane.setId("settings-placeMore");
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.getStyleClass().add("more-options");
        return pane;
    }

    private static <C extends Control> C disabledWhile(BooleanBinding otherwise, C control) {
        control.disableProperty().bind(otherwise);
        return control;
    }

    private ComboBox<String> choice(String name, StringProperty value, ObservableList<String> known) {
        ComboBox<String> box = new ComboBox<>(known);
        box.setEditable(true);
        box.setPromptText(words.say("settings." + name + "Hint"));
        box.getEditor().textProperty().bindBidirectional(value);
        return box;
    }

    private static TextField field(StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private CheckBox box(String name, BooleanProperty value) {
        CheckBox box = new CheckBox(words.say("settings." + name));
        box.setId("settings-" + name);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private ComboBox<Sealed> encryption() {
        ComboBox<Sealed> box = new ComboBox<>();
        box.getItems().setAll(Sealed.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Sealed kind) {
                return kind == null ? "" : words.say("settings.encryption." + kind.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public Sealed fromString(String text) {
                throw new UnsupportedOperationException("it is not written into");
            }
        });
        box.valueProperty().bindBidirectional(place.encryption);
        return box;
    }

    private void row(GridPane grid, String name, Control field) {
        Label label = new Label(words.say("settings." + name));
        label.setLabelFor(field);
        Wrapping.wrap(label);
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.setId("settings-" + name);
        field.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(field, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), label, field);
    }
}
