package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.spelling.Spelling;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Dictionaries and own words as properties. Used on the FX thread.
public final class SpellingSettingsViewModel {
    private final ObservableList<String> languages = FXCollections.observableArrayList();
    private final ObservableList<String> words = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Spelling spelling;
    private final Background background;
    private final Executor fx;
    private Runnable added = () -> { };

    /// Over the use case.
    public SpellingSettingsViewModel(Spelling spelling, Background background, Executor fx) {
        this.spelling = spelling;
        this.background = background;
        this.fx = fx;
        words.setAll(spelling.ownWords().all());
        spelling.ownWords().listen(() -> fx.execute(() -> words.setAll(spelling.ownWords().all())));
    }

    /// The languages that have a dictionary; as they are after [#look].
    ObservableList<String> languages() {
        return languages;
    }

    /// The user's own words, in alphabetical order.
    ObservableList<String> words() {
        return words;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Sets who hears that a dictionary was added.
    public void onAdded(Runnable listener) {
        added = listener;
    }

    /// Looks which dictionaries there are.
    void look() {
        background.start("list dictionaries", cancellation -> spelling.languages()).whenEnded(fx, this::show);
    }

    /// Copies a dictionary into the library.
    void add(Path file) {
        problem.set(null);
        background.start("add a dictionary", cancellation -> {
            spelling.add(file);
            return spelling.languages();
        }).whenEnded(fx, outcome -> {
            show(outcome);
            added.run();
        });
    }

    void addWord(String word) {
        change("add a word", () -> spelling.ownWords().add(word));
    }

    void removeWord(String word) {
        change("remove a word", () -> spelling.ownWords().remove(word));
    }

    private void change(String name, Runnable change) {
        problem.set(null);
        background.start(name, cancellation -> {
            change.run();
            return spelling.languages();
        }).whenEnded(fx, this::show);
    }

    private void show(Outcome<List<String>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<String>>(List<String> found) -> languages.setAll(found);
            case Outcome.Failed<List<String>>(Problem why) -> problem.set(why);
            case Outcome.Cancelled<List<String>>() -> { }
        }
    }
}
