package app.galley.ui.filter;

import app.galley.library.Draft;
import app.galley.service.filter.WordList;
import app.galley.service.filter.WordListCheck;
import app.galley.workbench.filter.Filters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The words of the filter that is open: each change is kept at once, can be undone, and is checked. Used on the FX thread.
final class WordsViewModel {
    /// How many changes can be undone.
    private static final int MOST_STEPS = 200;
    private final Filters filters;
    private final Consumer<Draft> kept;
    private final ObservableList<WordRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Draft> draft = new SimpleObjectProperty<>();
    private final ObjectProperty<WordList> list = new SimpleObjectProperty<>(WordList.EMPTY);
    private final IntegerProperty faulty = new SimpleIntegerProperty();
    private final IntegerProperty mendable = new SimpleIntegerProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();
    private final BooleanProperty canRedo = new SimpleBooleanProperty();
    private final Deque<WordList> undo = new ArrayDeque<>();
    private final Deque<WordList> redo = new ArrayDeque<>();
    private WordListCheck check;

    /// @param kept told the draft after each change
    WordsViewModel(Filters filters, Consumer<Draft> kept) {
        this.filters = filters;
        this.kept = kept;
        this.check = filters.check("");
    }

    ObservableList<WordRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return draft;
    }

    ReadOnlyObjectProperty<WordList> listProperty() {
        return list;
    }

    ReadOnlyIntegerProperty faultyProperty() {
        return faulty;
    }

    /// How many rows [#mendAll] changes or takes out.
    ReadOnlyIntegerProperty mendableProperty() {
        return mendable;
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo;
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo;
    }

    /// Shows a draft; null for none. Another state of the same draft keeps what can be undone.
    void open(@Nullable Draft now) {
        Draft before = draft.get();
        boolean isSame = now != null && before != null && now.id().equals(before.id());
        draft.set(now);
        if (now != null && before != null && isSame && now.content().equals(before.content()) && now.language().equals(before.language())) {
            return;
        }
        check = filters.check(now == null ? "" : now.language());
        WordList fresh = now == null ? WordList.EMPTY : WordList.ofText(now.content());
        if (!isSame) {
            undo.clear();
            redo.clear();
        } else if (!fresh.text().equals(list.get().text())) {
            step(undo, list.get());
            redo.clear();
        }
        show(fresh);
    }

    /// Writes other words into a row; an empty one is taken out.
    void edit(int row, String word) {
        if (row < rows.size() && !rows.get(row).word().equals(word)) {
            replace(row, word.isBlank() ? List.of() : List.of(word));
        }
    }

    /// Adds words at the end.
    void add(List<String> words) {
        List<String> all = new ArrayList<>(list.get().rows());
        all.addAll(words.stream().filter(word -> !word.isBlank()).toList());
        change(new WordList(all));
    }

    /// The earlier versions of the draft, the newest first.
    List<Draft.Version> versions() {
        Draft open = draft.get();
        return open == null ? List.of() : filters.versions(open);
    }

    /// Puts the words of a version in the place of the present ones: one step.
    void restore(Draft.Version version) {
        change(WordList.ofText(version.content()));
    }

    /// Takes rows out.
    void takeOut(Set<Integer> which) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!which.contains(i)) {
                left.add(rows.get(i).word());
            }
        }
        change(new WordList(left));
    }

    /// What a click makes of a row: other rows, or none where the word stands elsewhere already; empty when it needs a person.
    Optional<List<String>> mended(int row) {
        WordRow now = rows.get(row);
        if (now.findings().stream().anyMatch(finding -> finding.says().key().equals("filter.twice"))) {
            return Optional.of(List.of());
        }
        return check.mended(now.word()).map(List::of);
    }

    /// The words of a row that holds several; empty when it holds one.
    List<String> apart(int row) {
        return check.apart(rows.get(row).word());
    }

    /// Puts other rows in the place of one.
    void replace(int row, List<String> words) {
        List<String> all = new ArrayList<>(list.get().rows());
        all.remove(row);
        all.addAll(row, words);
        change(new WordList(all));
    }

    /// Mends all that needs no person.
    void mendAll() {
        change(check.mended(list.get()));
    }

    void undo() {
        if (!undo.isEmpty()) {
            step(redo, list.get());
            keep(undo.pop());
        }
    }

    void redo() {
        if (!redo.isEmpty()) {
            step(undo, list.get());
            keep(redo.pop());
        }
    }

    private void change(WordList now) {
        if (!now.equals(list.get())) {
            step(undo, list.get());
            redo.clear();
            keep(now);
        }
    }

    private static void step(Deque<WordList> onto, WordList before) {
        onto.push(before);
        if (onto.size() > MOST_STEPS) {
            onto.removeLast();
        }
    }

    /// The first change after the filter was opened makes a version of its own.
    private void keep(WordList now) {
        Draft written = draft.get();
        if (written != null) {
            Draft saved = filters.save(written, now);
            draft.set(saved);
            show(now);
            kept.accept(saved);
        }
    }

    /// Shows a list by changing only the rows that differ: the table keeps its place.
    private void show(WordList now) {
        list.set(now);
        WordListCheck.Report report = check.check(now);
        List<WordRow> fresh = new ArrayList<>(now.rows().size());
        for (int i = 0; i < now.rows().size(); i++) {
            fresh.add(new WordRow(now.rows().get(i), report.rows().get(i)));
        }
        int same = 0;
        while (same < Math.min(rows.size(), fresh.size()) && rows.get(same).equals(fresh.get(same))) {
            same++;
        }
        int end = 0;
        while (end < Math.min(rows.size(), fresh.size()) - same && rows.get(rows.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
            end++;
        }
        List<WordRow> middle = fresh.subList(same, fresh.size() - end);
        if (middle.size() == rows.size() - end - same) {
            for (int i = 0; i < middle.size(); i++) {
                rows.set(same + i, middle.get(i));
            }
        } else {
            rows.remove(same, rows.size() - end);
            rows.addAll(same, middle);
        }
        faulty.set(report.faulty());
        mendable.set((int) java.util.stream.IntStream.range(0, rows.size()).filter(i -> rows.get(i).isFaulty() && mended(i).isPresent()).count());
        canUndo.set(!undo.isEmpty());
        canRedo.set(!redo.isEmpty());
    }
}
