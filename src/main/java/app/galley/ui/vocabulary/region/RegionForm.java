package app.galley.ui.vocabulary.region;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Wrapping;
import app.galley.ui.vocabulary.region.RegionViewModel.State;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where a vocabulary is copied to; takes no room while it is not shown. Escape leaves it.
public final class RegionForm extends VBox {
    /// Over its model.
    ///
    /// @param left run when it is left
    public RegionForm(RegionViewModel model, Wording words, Runnable left) {
        super(8);
        setId("region-copy");
        getStyleClass().add("form");
        ComboBox<String> region = new ComboBox<>();
        region.setId("copy-region");
        region.getItems().setAll(model.regions());
        region.valueProperty().bindBidirectional(model.regionProperty());
        TextField bucket = new TextField();
        bucket.setId("copy-bucket");
        bucket.textProperty().bindBidirectional(model.bucketProperty());
        Label hint = new Label(words.say("vocabulary.region.hint"));
        hint.getStyleClass().add("hint");
        Wrapping.wrap(hint);
        Button copy = Icons.wordedButton(Feather.COPY, words.say("vocabulary.region.copy"), model::copy);
        copy.setId("copy-to-region");
        copy.getStyleClass().add("accent");
        Button close = new Button(words.say("vocabulary.region.close"));
        close.setOnAction(event -> model.close());
        Label said = new Label();
        said.setId("copy-said");
        Wrapping.wrap(said);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        model.stateProperty().subscribe(state -> said.setText(switch (state) {
            case State.Asked() -> "";
            case State.UnderWay(String name, String to) -> words.say("vocabulary.region.underWay", name, to);
            case State.Done(String name, String to) -> words.say("vocabulary.region.done", name, to);
            case State.Failed failed -> words.say(failed.why());
        }));
        copy.disableProperty().bind(Bindings.createBooleanBinding(() -> model.regionProperty().get() == null || model.bucketProperty().get().isBlank()
                || model.stateProperty().get() instanceof State.UnderWay, model.regionProperty(), model.bucketProperty(), model.stateProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        getChildren().setAll(named(words.say("vocabulary.region.region"), region), region, named(words.say("vocabulary.region.bucket"), bucket), bucket, hint,
                new FlowPane(8, 8, copy, close), said);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.draftProperty().isNotNull());
        visibleProperty().addListener((observed, was, shown) -> {
            if (shown) {
                region.requestFocus();
            } else {
                left.run();
            }
        });
    }

    private static Label named(String name, javafx.scene.Node field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        return label;
    }
}
