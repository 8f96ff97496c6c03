package app.galley.ui.vocabulary;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Letters;
import app.galley.service.vocabulary.Term;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.transcript.review.term.Suggestion;
import app.galley.workbench.vocabulary.Dismissed;
import app.galley.workbench.vocabulary.Suggesting;
import app.galley.workbench.vocabulary.Suggesting.Found;
import app.galley.workbench.vocabulary.Suggesting.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the corrections in all recordings suggest for a vocabulary. Nothing is read before [#look]. Used on the FX thread.
public final class SuggestionsViewModel {
    private final ObservableList<Suggestion> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Suggesting suggesting;
    private final Dismissed dismissed;
    private final Function<UUID, String> titles;
    private final Executor fx;
    private final LetterTable letters = new LetterTable();
    private @Nullable Running<Found> reading;
    private String language = "";
    private Set<String> present = Set.of();

    /// @param titles what recordings are called
    public SuggestionsViewModel(Suggesting suggesting, Dismissed dismissed, Function<UUID, String> titles, Executor fx) {
        this.suggesting = suggesting;
        this.dismissed = dismissed;
        this.titles = titles;
        this.fx = fx;
    }

    /// What is suggested for the vocabulary, the most promising first.
    public ObservableList<Suggestion> rows() {
        return rows;
    }

    /// How far the reading is; null while nothing is read.
    ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What the last reading has found, for all languages; null before it.
    ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Which vocabulary is meant: suggestions of other languages, and those that it has, are not shown.
    ///
    /// @param newLanguage its language (`en-GB`)
    /// @param terms its rows
    public void choose(String newLanguage, Collection<Term> terms) {
        language = newLanguage;
        present = terms.stream().map(term -> folded(term.shown())).collect(Collectors.toSet());
        show();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    /// Reads all recordings; nothing happens while they are being read.
    public void look() {
        if (reading != null && !reading.hasEnded()) {
            return;
        }
        problem.set(null);
        progress.set(new Progress(0, 0));
        Running<Found> started = suggesting.start(now -> fx.execute(() -> {
            if (progress.get() != null) {
                progress.set(now);
            }
        }));
        reading = started;
        started.whenEnded(fx, outcome -> {
            progress.set(null);
            switch (outcome) {
                case Outcome.Done<Found>(Found all) -> {
                    found.set(all);
                    show();
                }
                case Outcome.Failed<Found>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<Found>() -> { }
            }
        });
    }

    /// Stops the reading; what was found before stays.
    public void stop() {
        if (reading != null) {
            reading.cancel();
        }
    }

    private void show() {
        Found all = found.get();
        String code = Locale.forLanguageTag(language).getLanguage();
        rows.setAll(all == null ? List.of() : dismissed.without(all.suggestions()).stream()
                .filter(one -> one.language().equals(code) || one.language().isEmpty()).filter(one -> !present.contains(folded(one.text()))).toList());
    }

    /// Rows for the vocabulary; they are not shown any more.
    ///
    /// @return the terms, ready to be written where that needs no person
    List<Term> accept(List<Suggestion> chosen) {
        Letters set = letters.of(language);
        List<Suggestion> taken = List.copyOf(chosen);
        List<String> texts = new ArrayList<>(present);
        taken.forEach(one -> texts.add(folded(one.text())));
        present = Set.copyOf(texts);
        rows.removeAll(taken);
        return taken.stream().map(one -> Suggesting.term(one.text(), set)).toList();
    }

    /// Never shows some again.
    void dismiss(List<Suggestion> chosen) {
        List<Suggestion> gone = List.copyOf(chosen);
        dismissed.add(gone);
        rows.removeAll(gone);
    }

    /// Takes that back.
    void takeBack(List<Suggestion> chosen) {
        dismissed.remove(chosen);
        show();
    }

    /// What the vocabulary would get.
    Term term(Suggestion suggestion) {
        return Suggesting.term(suggestion.text(), letters.of(language));
    }

    /// What a recording is called.
    String title(UUID recording) {
        return titles.apply(recording);
    }
}
