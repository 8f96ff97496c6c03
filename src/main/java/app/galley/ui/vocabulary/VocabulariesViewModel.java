package app.galley.ui.vocabulary;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.vocabulary.FailureRows;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.service.vocabulary.VocabularyReader;
import app.galley.task.Background;
import app.galley.ui.kit.ask.Asking;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.ui.vocabulary.glossary.GlossaryViewModel;
import app.galley.ui.vocabulary.tag.TagsViewModel;
import app.galley.workbench.vocabulary.Entry;
import app.galley.workbench.vocabulary.Glossary;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The custom vocabularies here and at the service, and the one that is open. Used on the FX thread.
public final class VocabulariesViewModel {
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Draft> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<VocabularyInfo>> info = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty saved = new SimpleBooleanProperty(true);
    private final Asking asking;
    private final ObjectProperty<List<Problem>> notes = new SimpleObjectProperty<>(List.of());
    private final Map<String, Running<?>> watched = new HashMap<>();
    private final VocabularyDesk desk;
    private final Executor fx;
    private final Executor idle;
    private final TermsViewModel terms;
    private final GlossaryViewModel glossary;
    private final TagsViewModel tags;

    /// Over the use case; nobody is asked before [#look].
    ///
    /// @param idle runs the last of what it is given, when a while has passed without more
    public VocabulariesViewModel(VocabularyDesk desk, Background background, Executor fx, Executor idle) {
        this.desk = desk;
        this.fx = fx;
        asking = new Asking(background, fx);
        this.idle = idle;
        this.terms = new TermsViewModel(desk.letters(), this::changed);
        this.glossary = new GlossaryViewModel(background, fx);
        this.tags = new TagsViewModel(desk, background, fx);
    }

    /// The vocabularies, by name.
    ObservableList<Entry> entries() {
        return entries;
    }

    /// The rows of the one that is open.
    TermsViewModel terms() {
        return terms;
    }

    /// What a text proposes for the one that is open.
    GlossaryViewModel glossary() {
        return glossary;
    }

    /// The tags of the one that is open.
    TagsViewModel tags() {
        return tags;
    }

    /// The one that is open; null for none.
    ReadOnlyObjectProperty<@Nullable Draft> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What the service has of it, as far as that is known.
    ReadOnlyObjectProperty<Optional<VocabularyInfo>> infoProperty() {
        return info.getReadOnlyProperty();
    }

    /// Whether the service is being asked.
    ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    /// Whether all that was written is kept.
    ReadOnlyBooleanProperty savedProperty() {
        return saved;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return asking.problemProperty();
    }

    /// What a file that was read is not as the service wants it.
    ObjectProperty<List<Problem>> notesProperty() {
        return notes;
    }

    /// Whether the service has the open one as it is written here.
    boolean isPushed() {
        Draft draft = open.get();
        return draft != null && saved.get() && desk.isPushed(draft) && info.get().isPresent();
    }

    /// Shows the drafts at once, and asks the service what it has.
    void look() {
        entries.setAll(desk.drafts());
        asking.ask("vocabularies", desk::list, this::show);
    }

    private void show(List<Entry> found) {
        entries.setAll(found);
        found.stream().filter(entry -> entry.info().filter(known -> known.state() == VocabularyInfo.State.PENDING).isPresent())
                .forEach(entry -> watch(entry.kind(), entry.name()));
        Draft draft = open.get();
        if (draft != null) {
            found.stream().filter(entry -> entry.draft().filter(kept -> kept.id().equals(draft.id())).isPresent()).findFirst()
                    .ifPresent(entry -> show(entry.info()));
        }
    }

    private void show(Optional<VocabularyInfo> known) {
        info.set(known);
        Draft draft = open.get();
        terms.name(known.flatMap(VocabularyInfo::failure).filter(reason -> draft != null && desk.isPushed(draft))
                .map(reason -> FailureRows.of(reason, terms.terms())).map(List::copyOf).orElse(List.of()));
    }

    /// Opens one; what only the service has is fetched first.
    void open(Entry entry) {
        keep();
        if (entry.draft().isPresent()) {
            show(entry.draft().get(), entry.info());
        } else {
            asking.ask("fetch a vocabulary", () -> desk.open(entry), draft -> {
                show(draft, entry.info());
                replace(entry, new Entry(entry.kind(), Optional.of(draft), entry.info()));
            });
        }
    }

    private void show(Draft draft, Optional<VocabularyInfo> known) {
        notes.set(List.of());
        glossary.close();
        tags.close();
        open.set(draft);
        saved.set(true);
        terms.open(draft.language(), desk.terms(draft));
        show(known);
    }

    private void replace(Entry old, Entry now) {
        List<Entry> all = new ArrayList<>(entries);
        all.remove(old);
        all.add(now);
        all.sort(Comparator.comparing(Entry::name));
        entries.setAll(all);
    }

    /// Begins one and opens it.
    ///
    /// @return whether the name can be one
    boolean begin(Kind kind, String name, String language, List<Term> rows) {
        keep();
        asking.problemProperty().set(null);
        try {
            Draft made = desk.begin(kind, name, language, rows);
            Entry entry = new Entry(kind, Optional.of(made), Optional.empty());
            replace(entry, entry);
            show(made, Optional.empty());
            return true;
        } catch (ProblemException e) {
            asking.problemProperty().set(e.problem());
            return false;
        }
    }

    /// Reads a file; what is not as it should be is told by [#notesProperty].
    void read(Path file, Consumer<List<Term>> then) {
        asking.ask("read a vocabulary", () -> {
            try {
                return VocabularyReader.read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
            } catch (IOException e) {
                throw Problem.badInput("vocabulary.file.notRead", file.getFileName()).asException(e);
            }
        }, reading -> {
            then.accept(reading.terms());
            notes.set(reading.notes());
        });
    }

    /// Looks what a text proposes for the open one.
    void propose(Glossary text) {
        Draft draft = open.get();
        if (draft != null) {
            glossary.propose(text, draft.language(), terms.terms());
        }
    }

    /// Puts rows below the others.
    void add(List<Term> rows) {
        if (open.get() != null && !rows.isEmpty()) {
            terms.insert(terms.lines().size(), rows);
        }
    }

    private void changed() {
        saved.set(false);
        idle.execute(this::keep);
    }

    /// Keeps what was written.
    void keep() {
        Draft draft = open.get();
        if (draft != null && !saved.get()) {
            Draft kept = desk.save(draft, terms.terms());
            open.set(kept);
            saved.set(true);
            entries.stream().filter(entry -> entry.draft().filter(old -> old.id().equals(kept.id())).isPresent()).findFirst()
                    .ifPresent(entry -> replace(entry, new Entry(entry.kind(), Optional.of(kept), entry.info())));
        }
    }

    /// Sends the open one to the service and watches what becomes of it.
    void push() {
        keep();
        Draft draft = open.get();
        if (draft == null) {
            return;
        }
        asking.ask("send a vocabulary", () -> desk.push(draft, Map.of()), sent -> {
            Kind kind = VocabularyDesk.kind(draft);
            seen(kind, draft.name(), Optional.of(sent));
            watch(kind, draft.name());
        });
    }

    private void watch(Kind kind, String name) {
        String key = kind + "/" + name;
        Running<?> before = watched.get(key);
        if (before != null && !before.hasEnded()) {
            return;
        }
        watched.put(key, desk.watch(kind, name, found -> fx.execute(() -> seen(kind, name, found))).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Optional<VocabularyInfo>>(Problem why)) {
                asking.problemProperty().set(why);
            }
        }));
    }

    private void seen(Kind kind, String name, Optional<VocabularyInfo> found) {
        entries.stream().filter(entry -> entry.kind() == kind && entry.name().equals(name)).findFirst().ifPresent(entry -> {
            Optional<Draft> draft = entry.draft().flatMap(old -> desk.drafts().stream().flatMap(kept -> kept.draft().stream())
                    .filter(kept -> kept.id().equals(old.id())).findFirst());
            if (draft.isPresent() || found.isPresent()) {
                replace(entry, new Entry(kind, draft, found));
            }
            Draft shown = open.get();
            if (shown != null && draft.filter(kept -> kept.id().equals(shown.id())).isPresent()) {
                if (saved.get()) {
                    open.set(draft.get());
                }
                show(found);
            }
        });
    }

    /// The presets that use a vocabulary.
    List<String> presetsUsing(String name) {
        return desk.presetsUsing(name);
    }

    /// Deletes one at the service; a draft stays.
    void deleteThere(Entry entry) {
        asking.ask("delete a vocabulary", () -> {
            desk.deleteThere(entry.kind(), entry.name());
            return desk.list();
        }, this::show);
    }

    /// Forgets the open draft with its versions.
    void forget() {
        Draft draft = open.get();
        if (draft != null) {
            open.set(null);
            glossary.close();
            tags.close();
            saved.set(true);
            desk.forget(draft);
            terms.open("", List.of());
            look();
        }
    }

    /// Fetches what the service has of the open one, as a new version.
    void fetch() {
        keep();
        current().ifPresent(entry -> asking.ask("fetch a vocabulary", () -> desk.pull(entry.kind(), entry.name()), draft -> {
            show(draft, entry.info());
            replace(entry, new Entry(entry.kind(), Optional.of(draft), entry.info()));
        }));
    }

    /// The entry of the open one.
    Optional<Entry> current() {
        Draft draft = open.get();
        return draft == null ? Optional.empty()
                : entries.stream().filter(entry -> entry.draft().filter(kept -> kept.id().equals(draft.id())).isPresent()).findFirst();
    }

    /// The versions of the open one, the newest first.
    List<Draft.Version> versions() {
        Draft draft = open.get();
        return draft == null ? List.of() : desk.versions(draft);
    }

    /// Puts the rows of a version in the place of the present ones: one step.
    void restore(Draft.Version version) {
        terms.replaceAll(desk.terms(version));
    }
}
