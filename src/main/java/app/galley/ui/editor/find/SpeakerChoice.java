package app.galley.ui.editor.find;

import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses in whose turns one searches: everyone's, one speaker's, or those of nobody. Asks for the speakers each time it opens.
/// Used by the FX thread.
final class SpeakerChoice extends ComboBox<SpeakerChoice.Choice> {
    private final FindViewModel model;
    private final Wording words;
    private final Choice everyone;

    /// A speaker to search.
    ///
    /// @param speaker null for all of them
    record Choice(@Nullable Integer speaker, String name) { }

    SpeakerChoice(FindViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        this.everyone = new Choice(null, words.say("editor.find.everyone"));
        setId("find-speaker");
        getStyleClass().add("find-speaker");
        setAccessibleText(words.say("editor.find.speaker"));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public Choice fromString(String name) {
                throw new UnsupportedOperationException("one chooses from the list");
            }
        });
        offer();
        model.openProperty().subscribe(this::offer);
        setOnShowing(e -> offer());
        setOnAction(e -> choose());
        model.speakerProperty().subscribe(now -> showChosen());
    }

    private void offer() {
        List<Choice> offered = new ArrayList<>();
        offered.add(everyone);
        for (Speaker speaker : model.speakers()) {
            offered.add(new Choice(speaker.id(), speaker.name()));
        }
        offered.add(new Choice(Speaker.NONE, words.say("editor.nobody")));
        if (!offered.equals(getItems())) {
            getItems().setAll(offered);
        }
        showChosen();
    }

    private void showChosen() {
        setValue(getItems().stream().filter(c -> Objects.equals(c.speaker(), model.speakerProperty().get())).findFirst()
                .orElse(everyone));
    }

    private void choose() {
        Choice choice = getValue();
        if (choice != null && getItems().contains(choice)) {
            model.speakerProperty().set(choice.speaker());
        }
    }
}
