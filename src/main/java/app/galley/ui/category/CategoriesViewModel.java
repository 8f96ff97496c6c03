package app.galley.ui.category;

import app.galley.library.Draft;
import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CallSheet;
import app.galley.service.category.CategoryCheck;
import app.galley.service.category.CategoryRule;
import app.galley.service.category.RuleMatch;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Outcome;
import app.galley.workbench.category.AnalysedCalls;
import app.galley.workbench.category.CategoryDesk;
import app.galley.workbench.category.CategoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The call categories, and the one that is being written: what it says, what is wrong with it, and what it would say about a call of the library. Each
/// change is kept at once. Used on the FX thread.
public final class CategoriesViewModel {
    private final ObservableList<CategoryEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<Recording> calls = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CallCategory> category = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Recording> call = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<RuleMatch>> matches = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> news = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final CategoryDesk desk;
    private final AnalysedCalls analysed;
    private final Background background;
    private final Executor fx;
    private @Nullable CallSheet sheet;
    private boolean saving;
    private boolean unsaved;

    /// Over the use cases; nobody is asked before [#look].
    public CategoriesViewModel(CategoryDesk desk, AnalysedCalls analysed, Background background, Executor fx) {
        this.desk = desk;
        this.analysed = analysed;
        this.background = background;
        this.fx = fx;
        call.subscribe(this::read);
    }

    ObservableList<CategoryEntry> entries() {
        return entries;
    }

    /// The recordings on which rules can be tried.
    ObservableList<Recording> calls() {
        return calls;
    }

    /// The recording that they are tried on.
    ObjectProperty<@Nullable Recording> callProperty() {
        return call;
    }

    /// The draft that is open; null for none.
    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What it says now.
    ReadOnlyObjectProperty<@Nullable CallCategory> categoryProperty() {
        return category.getReadOnlyProperty();
    }

    /// What each of its rules says about the call; empty while no call is chosen.
    ReadOnlyObjectProperty<List<RuleMatch>> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// What went well last.
    ReadOnlyObjectProperty<@Nullable Problem> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// Whether the service is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Shows the drafts, then asks the service what it has, and the library which calls there are.
    public void look() {
        run("list categories", cancellation -> desk.drafts(), known -> {
            if (entries.isEmpty()) {
                entries.setAll(known);
            }
            ask("list categories", cancellation -> desk.list(), entries::setAll);
        });
        run("look for calls", cancellation -> analysed.all(), calls::setAll);
    }

    /// What is wrong with the open category.
    List<CategoryCheck.Finding> findings() {
        CallCategory now = category.get();
        return now == null ? List.of() : CategoryCheck.of(now);
    }

    /// How a category stands, as [CategoryDesk#state] says.
    String state(CategoryEntry entry) {
        return desk.state(entry);
    }

    /// Opens a category; what only the service has is fetched first.
    void open(CategoryEntry entry) {
        ask("open category", cancellation -> desk.open(entry), this::show);
    }

    /// Puts what the service has in place of what is written here, which stays as a version.
    void pull(CategoryEntry entry) {
        ask("pull category", cancellation -> desk.pull(entry.name()), pulled -> {
            show(pulled);
            list();
        });
    }

    /// Begins one.
    void begin(String name) {
        ask("begin category", cancellation -> desk.begin(name.strip()), made -> {
            show(made);
            list();
        });
    }

    private void show(Draft now) {
        category.set(null);
        draft.set(now);
        try {
            category.set(desk.category(now));
        } catch (app.galley.problem.ProblemException unreadable) {
            category.set(null);
            problem.set(unreadable.problem());
        }
        match();
    }

    private void list() {
        ask("list categories", cancellation -> desk.list(), entries::setAll);
    }

    /// Puts another rule in place of one.
    void change(int index, CategoryRule rule) {
        edit(now -> {
            List<CategoryRule> rules = new ArrayList<>(now.rules());
            rules.set(index, rule);
            return new CallCategory(now.name(), now.live(), rules);
        });
    }

    /// Adds a rule behind the others.
    void add(CategoryRule.Kind kind) {
        edit(now -> {
            List<CategoryRule> rules = new ArrayList<>(now.rules());
            rules.add(CategoryRule.of(kind));
            return new CallCategory(now.name(), now.live(), rules);
        });
    }

    /// Takes a rule away.
    void remove(int index) {
        edit(now -> {
            List<CategoryRule> rules = new ArrayList<>(now.rules());
            rules.remove(index);
            return new CallCategory(now.name(), now.live(), rules);
        });
    }

    /// For streams, or for recordings.
    void setLive(boolean live) {
        edit(now -> new CallCategory(now.name(), live, now.rules()));
    }

    /// The earlier versions of the open category, the newest first.
    List<Draft.Version> versions() {
        Draft open = draft.get();
        return open == null ? List.of() : desk.versions(open);
    }

    /// Puts a version in the place of what is written, which stays as a version when it is older than a sitting.
    void restore(Draft.Version version) {
        Draft open = draft.get();
        if (open != null) {
            ask("restore category", cancellation -> desk.category(open, version), was -> {
                // one that cannot be read any more has no category, and is written anew
                category.set(was);
                match();
                unsaved = true;
                save();
            });
        }
    }

    private void edit(Function<CallCategory, CallCategory> change) {
        CallCategory now = category.get();
        if (now != null) {
            category.set(change.apply(now));
            match();
            unsaved = true;
            save();
        }
    }

    /// One after the other, so that the last change is the last that is written.
    private void save() {
        Draft open = draft.get();
        CallCategory now = category.get();
        if (saving || !unsaved || open == null || now == null) {
            return;
        }
        saving = true;
        unsaved = false;
        run("keep category", cancellation -> desk.save(open, now), kept -> {
            saving = false;
            if (kept.id().equals(Optional.ofNullable(draft.get()).map(Draft::id).orElse(null))) {
                draft.set(kept);
            }
            replace(kept);
            save();
        });
    }

    private void replace(Draft kept) {
        for (int i = 0; i < entries.size(); i++) {
            UUID id = entries.get(i).draft().map(Draft::id).orElse(null);
            if (kept.id().equals(id)) {
                entries.set(i, new CategoryEntry(kept.name(), Optional.of(kept), entries.get(i).info()));
            }
        }
    }

    /// Writes the open category to the service.
    void push() {
        Draft open = draft.get();
        CallCategory now = category.get();
        if (open != null && now != null) {
            ask("push category", cancellation -> desk.push(desk.save(open, now)), info -> {
                news.set(Problem.badInput("category.pushed", info.category().name()));
                list();
            });
        }
    }

    /// Deletes one at the service.
    void deleteThere(CategoryEntry entry) {
        ask("delete category", cancellation -> {
            desk.deleteThere(entry.name());
            return entry.name();
        }, name -> {
            news.set(Problem.badInput("category.deleted", name));
            list();
        });
    }

    /// Forgets a draft.
    void forget(CategoryEntry entry) {
        entry.draft().ifPresent(own -> ask("forget category", cancellation -> {
            desk.forget(own);
            return own.id();
        }, id -> {
            Draft open = draft.get();
            if (open != null && open.id().equals(id)) {
                draft.set(null);
                category.set(null);
                match();
            }
            list();
        }));
    }

    private void read(@Nullable Recording chosen) {
        sheet = null;
        match();
        if (chosen != null) {
            run("read call", cancellation -> analysed.sheet(chosen.id()), found -> {
                if (chosen.equals(call.get())) {
                    sheet = found.orElse(null);
                    match();
                }
            });
        }
    }

    private void match() {
        CallSheet known = sheet;
        CallCategory now = category.get();
        matches.set(known == null || now == null ? List.of() : now.rules().stream().map(rule -> RuleMatch.of(rule, known)).toList());
    }

    private <T> void ask(String what, Function<Cancellation, T> question, Consumer<T> then) {
        busy.set(true);
        problem.set(null);
        run(what, question, answer -> {
            busy.set(false);
            then.accept(answer);
        });
    }

    private <T> void run(String what, Function<Cancellation, T> question, Consumer<T> then) {
        background.start(what, question::apply).whenEnded(fx, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T answer) -> then.accept(answer);
                case Outcome.Failed<T>(Problem why) -> {
                    busy.set(false);
                    saving = false;
                    problem.set(why);
                }
                case Outcome.Cancelled<T>() -> busy.set(false);
            }
        });
    }
}
