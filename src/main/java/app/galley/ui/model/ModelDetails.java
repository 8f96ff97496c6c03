package app.galley.ui.model;

import app.galley.problem.Wording;
import app.galley.service.Languages;
import app.galley.service.model.ModelInfo;
import app.galley.service.rule.BaseModel;
import app.galley.ui.kit.Icons;
import app.galley.ui.kit.Times;
import app.galley.ui.kit.Wrapping;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The model that is chosen: what it is for, what became of its training and why.
final class ModelDetails extends VBox {
    private final Wording words;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label state = new Label();
    private final Label said = new Label();
    private final Label outdated = new Label();

    ModelDetails(ModelsViewModel model, Wording words) {
        this.words = words;
        setId("model-details");
        getStyleClass().addAll("model-details", "form");
        title.getStyleClass().add("inspector-title");
        about.getStyleClass().add("muted");
        for (Label label : new Label[] {about, said, outdated}) {
            Wrapping.wrap(label);
        }
        said.setId("model-said");
        outdated.setText(words.say("model.outdated"));
        outdated.setGraphic(Icons.of(Feather.ARROW_UP_CIRCLE));
        outdated.managedProperty().bind(outdated.visibleProperty());
        Button delete = Icons.wordedButton(Feather.TRASH_2, words.say("model.delete"), model::askDelete);
        delete.setId("delete-model");
        getChildren().setAll(title, about, state, said, outdated, delete);
        model.selectedProperty().subscribe(this::show);
    }

    private void show(@Nullable ModelInfo model) {
        setVisible(model != null);
        if (model != null) {
            title.setText(model.name());
            String base = BaseModel.named(model.base()).map(known -> words.say("model.base." + known.name().toLowerCase(Locale.ROOT))).orElse(model.base());
            about.setText(Languages.name(model.language(), words.locale()) + " · " + base + " · " + Times.date(model.created(), words.locale()));
            String key = model.state().name().toLowerCase(Locale.ROOT);
            state.setText(words.say("model.state." + key));
            state.setGraphic(Icons.of(ModelList.sign(model.state())));
            said.setText(model.state() != ModelInfo.State.FAILED ? words.say("model.stateHint." + key)
                    : model.failure().map(why -> words.say("model.stateHint.failed", why)).orElse(words.say("model.failedUnsaid")));
            outdated.setVisible(model.isOutdated());
        }
    }
}
