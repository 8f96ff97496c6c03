package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Below the place of transcription: tries it, makes its bucket, shows the policy for its login.
final class ConnectionSettings extends VBox {
    private final ConnectionViewModel model;
    private final Wording words;

    /// Over its model.
    ConnectionSettings(ConnectionViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        getChildren().setAll(features(), buttons(), problem(), made(), found(), policy());
    }

    private Node features() {
        FlowPane row = new FlowPane(16, 8);
        for (Feature feature : Feature.values()) {
            CheckBox box = new CheckBox(words.say("settings.feature." + feature.name().toLowerCase(Locale.ROOT)));
            box.setOnAction(e -> {
                if (box.isSelected()) {
                    model.features().add(feature);
                } else {
                    model.features().remove(feature);
                }
            });
            row.getChildren().add(box);
        }
        Label label = new Label(words.say("settings.usedFor"));
        label.setLabelFor(row);
        return new VBox(4, label, row);
    }

    private Node buttons() {
        Button check = Icons.wordedButton(Feather.CHECK_CIRCLE, words.say("settings.checkConnection"), model::check);
        check.setId("check-connection");
        Button make = Icons.wordedButton(Feather.LOCK, words.say("settings.makeBucket"), model::makeBucket);
        make.setId("make-bucket");
        Label busy = new Label(words.say("settings.checking"));
        busy.getStyleClass().add("muted");
        busy.visibleProperty().bind(model.busyProperty());
        check.disableProperty().bind(model.busyProperty());
        make.disableProperty().bind(model.busyProperty());
        make.visibleProperty().bind(model.makesBucketProperty());
        make.managedProperty().bind(make.visibleProperty());
        FlowPane row = new FlowPane(8, 8, check, make, busy);
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    private Node problem() {
        Label said = new Label();
        said.getStyleClass().add("problem-text");
        Wrapping.wrap(said);
        model.problemProperty().subscribe(why -> said.setText(why == null ? "" : words.say(why)));
        return shownWhenSaid(said);
    }

    private Node made() {
        Label said = new Label();
        Wrapping.wrap(said);
        said.textProperty().bind(Bindings.when(model.madeProperty()).then(words.say("settings.bucketMade")).otherwise(""));
        return shownWhenSaid(said);
    }

    private static Node shownWhenSaid(Label said) {
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        return said;
    }

    private Node found() {
        VBox rows = new VBox(4);
        rows.setId("permissions");
        rows.managedProperty().bind(Bindings.isNotEmpty(rows.getChildren()));
        model.permissions().addListener((ListChangeListener<Permission>) change -> rows.getChildren().setAll(
                model.permissions().stream().map(this::row).toList()));
        return rows;
    }

    private Node row(Permission permission) {
        boolean works = permission.obstacle().isEmpty();
        Label name = new Label(words.say(works ? "settings.permitted" : "settings.notPermitted", permission.name()), Icons.of(works ? Feather.CHECK : Feather.X));
        name.getStyleClass().add(works ? "permitted" : "problem-text");
        if (works) {
            return name;
        }
        Problem why = Objects.requireNonNull(permission.obstacle().orElse(null));
        Label said = new Label(words.say(why));
        said.getStyleClass().addAll("hint", "indented");
        Wrapping.wrap(said);
        return new VBox(2, name, said);
    }

    private Node policy() {
        TextArea text = new TextArea();
        text.setEditable(false);
        text.textProperty().bind(model.policyBinding());
        text.setPromptText(words.say("settings.policyLater"));
        text.setPrefRowCount(14);
        text.getStyleClass().add("policy");
        text.setAccessibleText(words.say("settings.policy"));
        Button copy = Icons.wordedButton(Feather.COPY, words.say("settings.copyPolicy"), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        copy.disableProperty().bind(text.textProperty().isEmpty());
        TitledPane pane = new TitledPane(words.say("settings.policy"), new VBox(8, SettingsView.hint(words, "settings.policyHint"), text, copy));
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.getStyleClass().add("more-options");
        return pane;
    }
}
