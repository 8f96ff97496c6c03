package app.galley.ui.filter;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Languages;
import app.galley.service.filter.WordList;
import app.galley.service.filter.WordListReader;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Exports;
import app.galley.workbench.filter.FilterEntry;
import app.galley.workbench.filter.FilterTrial;
import app.galley.workbench.filter.Filters;
import app.galley.workbench.filter.WordFiles;
import app.galley.workbench.filter.WordForms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The vocabulary filters as properties: which there are, which one is open, and what is done with it. Used on the FX thread.
public final class FiltersViewModel {
    private final Filters filters;
    private final WordForms forms;
    private final Background background;
    private final Executor fx;
    private final Supplier<String> usualLanguage;
    private final WordsViewModel words;
    private final TrialViewModel trial;
    private final ObservableList<FilterEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable FilterEntry> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable News> news = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<String> proposed = FXCollections.observableArrayList();
    private int asked;

    /// Over the use cases.
    ///
    /// @param usualLanguage the language that a new filter is for at first
    public FiltersViewModel(Filters filters, WordForms forms, FilterTrial trial, Supplier<String> usualLanguage, Background background, Executor fx) {
        this.filters = filters;
        this.forms = forms;
        this.background = background;
        this.fx = fx;
        this.usualLanguage = usualLanguage;
        this.words = new WordsViewModel(filters, this::changed);
        this.trial = new TrialViewModel(trial, background, fx);
        selected.subscribe(this::withdraw);
        selected.subscribe(entry -> {
            words.open(entry == null ? null : entry.draft().orElse(null));
            proposed.clear();
        });
    }

    /// A question about one filter is not answered for another.
    private void withdraw(@Nullable FilterEntry before, @Nullable FilterEntry now) {
        News open = news.get();
        boolean isSame = before != null && now != null && before.name().equals(now.name());
        if (open != null && open.next() != News.Next.NONE && !isSame) {
            news.set(null);
        }
    }

    ObservableList<FilterEntry> entries() {
        return entries;
    }

    /// The filter that is open; null for none.
    ObjectProperty<@Nullable FilterEntry> selectedProperty() {
        return selected;
    }

    ObjectProperty<@Nullable News> newsProperty() {
        return news;
    }

    /// Whether the service is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    WordsViewModel words() {
        return words;
    }

    TrialViewModel trial() {
        return trial;
    }

    /// Forms of a word that may be added.
    ObservableList<String> proposed() {
        return proposed;
    }

    List<String> languages() {
        return new Languages().codes();
    }

    /// Asks the service which filters there are.
    public void look() {
        look(null);
    }

    private void look(@Nullable String open) {
        int number = ++asked;
        background.start("filters", cancellation -> filters.all()).whenEnded(fx, outcome -> {
            if (number == asked && outcome instanceof Outcome.Done<Filters.Listing>(Filters.Listing listing)) {
                show(listing.entries(), open);
                listing.trouble().ifPresent(why -> news.set(News.of(why)));
            }
        });
    }

    private void show(List<FilterEntry> now, @Nullable String open) {
        FilterEntry before = selected.get();
        String name = open != null ? open : before == null ? "" : before.name();
        entries.setAll(now);
        selected.set(now.stream().filter(entry -> entry.name().equals(name)).findFirst().orElse(null));
    }

    /// Begins a filter with a name that is free.
    void begin() {
        begin("filter", WordList.EMPTY);
    }

    private void begin(String stem, WordList list) {
        String name = stem;
        List<String> taken = entries.stream().map(FilterEntry::name).toList();
        for (int i = 2; taken.contains(name); i++) {
            name = stem + "-" + i;
        }
        String free = name;
        here(() -> look(filters.begin(free, usualLanguage.get(), list).name()));
    }

    /// Reads the words of a file: into the filter that is open, else into a new one that is named after the file.
    void importFile(Path file) {
        here(() -> {
            WordList read = WordFiles.read(file);
            if (words.draftProperty().get() == null) {
                String stem = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "").replaceAll("[^0-9a-zA-Z._-]+", "-").replaceAll("^-+|-+$", "");
                begin(stem.isEmpty() ? "filter" : stem, read);
            } else {
                words.add(read.rows());
            }
            news.set(News.of("filter.imported", read.rows().size(), String.valueOf(file.getFileName())));
        });
    }

    /// Adds words that were pasted or typed.
    void addText(String text) {
        words.add(WordListReader.read(text.replaceAll("\\R", "\n")).rows());
    }

    void exportTo(Path file) {
        here(() -> new Exports().write(WordFiles.bytes(words.listProperty().get(), file), file));
    }

    void rename(String name, String language) {
        Draft draft = words.draftProperty().get();
        if (draft != null && !(draft.name().equals(name) && draft.language().equals(language))) {
            here(() -> {
                news.set(null);
                look(filters.rename(draft, name.strip(), language).name());
            });
        }
    }

    void copy(String language) {
        Draft draft = words.draftProperty().get();
        if (draft != null) {
            here(() -> {
                Draft copy = filters.copy(draft, language);
                news.set(News.of("filter.copied", copy.name()));
                look(copy.name());
            });
        }
    }

    void push(boolean overwrites) {
        Draft draft = words.draftProperty().get();
        if (draft != null) {
            there(() -> filters.push(draft, overwrites), pushed -> {
                news.set(News.of("filter.pushed", pushed.name()));
                look(pushed.name());
            });
        }
    }

    void pull() {
        FilterEntry entry = selected.get();
        if (entry != null) {
            there(() -> filters.pull(entry.name()), pulled -> {
                news.set(News.of("filter.pulled", pulled.name()));
                look(pulled.name());
            });
        }
    }

    /// Asks whether the filter shall be deleted at the service, and says which presets use it.
    void askDelete() {
        FilterEntry entry = selected.get();
        if (entry != null) {
            List<String> uses = filters.uses(entry.name());
            news.set(uses.isEmpty() ? News.ask(News.Next.DELETE, "filter.deleteAsk", entry.name())
                    : News.ask(News.Next.DELETE, "filter.deleteUsed", entry.name(), uses.size(), String.join(", ", uses)));
        }
    }

    void askForget() {
        Draft draft = words.draftProperty().get();
        if (draft != null) {
            news.set(News.ask(News.Next.FORGET, "filter.forgetAsk", draft.name()));
        }
    }

    /// Does what stands beside the sentence.
    void act(News.Next next) {
        FilterEntry entry = selected.get();
        Draft draft = words.draftProperty().get();
        switch (next) {
            case NONE -> news.set(null);
            case OVERWRITE -> push(true);
            case DELETE -> {
                if (entry != null) {
                    there(() -> {
                        filters.delete(entry.name());
                        return entry.name();
                    }, name -> {
                        news.set(News.of(draft == null ? "filter.deletedThere" : "filter.deleted", name));
                        look();
                    });
                }
            }
            case FORGET -> {
                if (draft != null) {
                    here(() -> {
                        filters.forget(draft);
                        look();
                    });
                }
            }
        }
    }

    /// Looks for other forms of a word.
    void proposeForms(String word) {
        Draft draft = words.draftProperty().get();
        proposed.clear();
        if (draft != null && !word.isBlank()) {
            List<String> present = words.listProperty().get().rows();
            background.start("forms of a word", cancellation -> forms.of(word, draft.language(), present)).whenEnded(fx, outcome -> {
                switch (outcome) {
                    case Outcome.Done<List<String>>(List<String> found) -> {
                        proposed.setAll(found);
                        news.set(found.isEmpty() ? News.of("filter.noForms", word) : null);
                    }
                    case Outcome.Failed<List<String>>(Problem why) -> news.set(News.of(why));
                    case Outcome.Cancelled<List<String>>() -> { }
                }
            });
        }
    }

    void addForm(String form) {
        proposed.remove(form);
        words.add(List.of(form));
    }

    /// What was written is another state of its entry.
    private void changed(Draft draft) {
        for (int i = 0; i < entries.size(); i++) {
            FilterEntry entry = entries.get(i);
            if (entry.draft().map(Draft::id).equals(Optional.of(draft.id()))) {
                FilterEntry.State state = entry.state() == FilterEntry.State.SAME ? FilterEntry.State.CHANGED_HERE : entry.state();
                entries.set(i, new FilterEntry(Optional.of(draft), entry.remote(), state));
                selected.set(entries.get(i));
            }
        }
    }

    private void here(Runnable work) {
        try {
            work.run();
        } catch (ProblemException e) {
            news.set(News.of(e.problem()));
        }
    }

    private <T> void there(Supplier<T> work, Consumer<T> done) {
        busy.set(true);
        news.set(null);
        background.start("filter", cancellation -> work.get()).whenEnded(fx, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<T>(T value) -> done.accept(value);
                case Outcome.Failed<T>(Problem why) -> {
                    news.set(News.of(why));
                    look();
                }
                case Outcome.Cancelled<T>() -> look();
            }
        });
    }
}
