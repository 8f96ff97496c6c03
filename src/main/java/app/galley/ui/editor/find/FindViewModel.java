package app.galley.ui.editor.find;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Anchors;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.ReplaceAll;
import app.galley.transcript.review.search.Query.Option;
import app.galley.transcript.review.search.Search;
import app.galley.ui.desk.Desk;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Find and replace in the document on the desk: searches with every letter of the term, keeps the hits in step with the text.
/// Used by the FX thread; needs no toolkit.
public final class FindViewModel {
    private final Desk desk;
    private final Wording words;
    private final Sight sight;
    private final Question question = new Question(this::search);
    private final StringProperty replacement = new SimpleStringProperty(this, "replacement", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final BooleanProperty replacing = new SimpleBooleanProperty(this, "replacing");
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>(this, "finding", Finding.NOTHING_ASKED);
    private final ReplacedAll replacedAll = new ReplacedAll();
    private final EditSession.Listener changes = this::changed;
    private @Nullable Search search;
    private @Nullable Passage current;
    private Position origin = Position.START;

    /// Over the desk and the page.
    public FindViewModel(Desk desk, Wording words, Sight sight) {
        this.desk = desk;
        this.words = words;
        this.sight = sight;
        desk.sessionProperty().addListener((property, old, now) -> {
            if (old != null) {
                old.unlisten(changes);
            }
            close();
            question.speaker().set(null);
        });
    }

    /// Begins to search, with the selected words as the term if there are any, from where the caret is.
    ///
    /// @param replace whether other text is to be put in the place of hits
    public void open(boolean replace) {
        EditSession session = desk.sessionProperty().get();
        if (session == null) {
            return;
        }
        replacing.set(replace);
        Passage selected = sight.selected();
        origin = selected.from();
        if (!open.get()) {
            session.listen(changes);
            open.set(true);
        }
        if (!question.ask(session.transcript(), selected)) {
            search();
        }
    }

    /// Ends the search; the term is kept for the next one.
    public void close() {
        if (open.get()) {
            EditSession session = desk.sessionProperty().get();
            if (session != null) {
                session.unlisten(changes);
            }
            open.set(false);
            search = null;
            current = null;
            replacedAll.forget();
            sight.draw(List.of(), -1);
            finding.set(Finding.NOTHING_ASKED);
        }
    }

    private void search() {
        EditSession session = desk.sessionProperty().get();
        if (session == null || !open.get()) {
            return;
        }
        replacedAll.forget();
        Search found = Search.of(session.transcript(), question.query());
        search = found;
        current = null;
        if (found.size() > 0) {
            goTo(found, found.indexFrom(origin) % found.size(), "");
        } else {
            tell(found, "");
        }
    }

    private void changed(EditSession.Step step, Edit edit, Transcript now) {
        Search known = search;
        if (known == null) {
            return;
        }
        replacedAll.done(edit);
        origin = edit.map(origin, Edit.Bias.BEFORE);
        Passage old = current;
        current = old == null ? null : Anchors.moved(List.of(old), edit).getFirst();
        Search found = known.after(now);
        search = found;
        tell(found, "");
    }

    /// Goes to the next hit behind the caret, from the last one on to the first.
    public void next() {
        step(true);
    }

    /// Goes to the hit before the caret, from the first one on to the last.
    public void previous() {
        step(false);
    }

    private void step(boolean forward) {
        if (!open.get()) {
            open(false);
        }
        Search found = search;
        if (found == null || found.size() == 0) {
            return;
        }
        Passage selected = sight.selected();
        int at = found.indexFrom(selected.from());
        int index = !forward ? at - 1 : at < found.size() && found.hits().get(at).equals(selected) ? at + 1 : at;
        String hint = index < 0 ? words.say("editor.find.fromEnd") : index >= found.size() ? words.say("editor.find.fromStart") : "";
        goTo(found, Math.floorMod(index, found.size()), hint);
        origin = sight.selected().from();
    }

    private void goTo(Search found, int index, String hint) {
        Passage hit = found.hits().get(index);
        current = hit;
        sight.show(hit);
        tell(found, hint);
    }

    private void tell(Search found, String hint) {
        int index = Finding.indexOf(found, current);
        sight.draw(found.hits(), index);
        finding.set(Finding.of(found, index, hint, words));
    }

    /// Replaces the hit that was gone to and goes to the next one; goes to a hit when none was gone to.
    public void replace() {
        EditSession session = desk.sessionProperty().get();
        Search found = search;
        Passage hit = current;
        if (session == null || found == null || isFaulty(found)) {
            return;
        }
        if (hit == null || !found.hits().contains(hit)) {
            next();
            return;
        }
        Edit edit = ReplaceAll.one(found, hit, replacement.get(), sight.selected().to());
        session.apply(edit);
        Search after = search;
        if (after != null && after.size() > 0) {
            int index = after.indexFrom(edit.caretAfter());
            goTo(after, index % after.size(), index == after.size() ? words.say("editor.find.fromStart") : "");
            origin = sight.selected().from();
        }
    }

    /// Replaces all hits in one step and says how many there were.
    public void replaceAll() {
        EditSession session = desk.sessionProperty().get();
        Search found = search;
        if (session == null || found == null || isFaulty(found)) {
            return;
        }
        ReplaceAll.in(found, replacement.get(), sight.selected().to()).filter(edit -> !edit.isIdle()).ifPresent(
                edit -> replacedAll.apply(session, edit, words.say("editor.find.replaced", found.size())));
    }

    private boolean isFaulty(Search found) {
        found.faultOf(replacement.get()).ifPresent(fault -> finding.set(Finding.of(fault, found.size(), words)));
        return found.fault().isPresent() || found.faultOf(replacement.get()).isPresent();
    }

    /// Takes back the replacing of all hits that was done last.
    public void undoReplaceAll() {
        replacedAll.undo(desk.sessionProperty().get());
    }

    /// The speakers one can choose from.
    public List<Speaker> speakers() {
        EditSession session = desk.sessionProperty().get();
        return session == null ? List.of() : session.transcript().speakers();
    }

    /// Whether one is searching.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether other text is to be put in the place of hits.
    public BooleanProperty replacingProperty() {
        return replacing;
    }

    /// What is looked for.
    public StringProperty termProperty() {
        return question.term();
    }

    /// What comes in its place.
    public StringProperty replacementProperty() {
        return replacement;
    }

    /// Whether something is looked for in some way.
    public BooleanProperty optionProperty(Option option) {
        return question.option(option);
    }

    /// In whose turns; null for everyone's.
    public ObjectProperty<@Nullable Integer> speakerProperty() {
        return question.speaker();
    }

    /// What became of the search.
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /// How many hits were replaced at once, in words; null when that is not the last thing that was done.
    public ReadOnlyObjectProperty<@Nullable String> replacedProperty() {
        return replacedAll.words();
    }
}
