package app.galley.ui.editor.find;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Anchors;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.ReplaceAll;
import app.galley.transcript.review.search.Fault;
import app.galley.transcript.review.search.Query;
import app.galley.transcript.review.search.Query.Option;
import app.galley.transcript.review.search.Search;
import app.galley.ui.desk.Desk;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Find and replace in the document on the desk: searches with every letter of the term, keeps the hits in step with the text.
/// Used by the FX thread; needs no toolkit.
public final class FindViewModel {
    private static final int LONGEST_TERM_FROM_TEXT = 200;
    private final Desk desk;
    private final Wording words;
    private final Sight sight;
    private final StringProperty term = new SimpleStringProperty(this, "term", "");
    private final StringProperty replacement = new SimpleStringProperty(this, "replacement", "");
    private final Map<Option, BooleanProperty> options = new EnumMap<>(Option.class);
    private final ObjectProperty<@Nullable Integer> speaker = new SimpleObjectProperty<>(this, "speaker");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final BooleanProperty replacing = new SimpleBooleanProperty(this, "replacing");
    private final ReadOnlyObjectWrapper<Finding> finding = new ReadOnlyObjectWrapper<>(this, "finding", Finding.NOTHING_ASKED);
    private final ReadOnlyObjectWrapper<@Nullable String> replaced = new ReadOnlyObjectWrapper<>(this, "replaced");
    private final EditSession.Listener changes = this::changed;
    private @Nullable Search search;
    private @Nullable Passage current;
    private Position origin = Position.START;
    private @Nullable Edit lastReplaceAll;

    /// What became of a search.
    ///
    /// @param words how many hits there are, or why there are none; empty while nothing is asked
    /// @param hits how many
    /// @param failed whether something was asked and not found
    public record Finding(String words, int hits, boolean failed) {
        static final Finding NOTHING_ASKED = new Finding("", 0, false);
    }

    /// Over the desk and the page.
    public FindViewModel(Desk desk, Wording words, Sight sight) {
        this.desk = desk;
        this.words = words;
        this.sight = sight;
        for (Option option : Option.values()) {
            BooleanProperty chosen = new SimpleBooleanProperty(this, option.name());
            chosen.addListener((property, old, now) -> search());
            options.put(option, chosen);
        }
        term.addListener((property, old, now) -> search());
        speaker.addListener((property, old, now) -> search());
        desk.sessionProperty().addListener((property, old, now) -> {
            if (old != null) {
                old.unlisten(changes);
            }
            close();
            speaker.set(null);
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
        String text = selectedText(session.transcript(), selected);
        if (!text.isEmpty() && !text.equals(term.get())) {
            term.set(text);
        } else {
            search();
        }
    }

    private static String selectedText(Transcript transcript, Passage selected) {
        boolean inOneTurn = selected.from().turn() == selected.to().turn();
        int length = selected.to().offset() - selected.from().offset();
        return inOneTurn && length > 0 && length <= LONGEST_TERM_FROM_TEXT ? transcript.turns().get(selected.from().turn()).text()
                .substring(selected.from().offset(), selected.to().offset()) : "";
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
            forgetReplaceAll();
            sight.draw(List.of(), -1);
            finding.set(Finding.NOTHING_ASKED);
        }
    }

    private void search() {
        EditSession session = desk.sessionProperty().get();
        if (session == null || !open.get()) {
            return;
        }
        forgetReplaceAll();
        Query query = new Query(term.get(), options.entrySet().stream().filter(o -> o.getValue().get())
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet()), speaker.get());
        Search found = Search.of(session.transcript(), query);
        search = found;
        current = null;
        if (found.size() > 0) {
            int index = found.indexFrom(origin);
            goTo(found, index == found.size() ? 0 : index, "");
        } else {
            tell(found, "");
        }
    }

    private void changed(EditSession.Step step, Edit edit, Transcript now) {
        Search known = search;
        if (known == null) {
            return;
        }
        if (lastReplaceAll != null && edit != lastReplaceAll) {
            forgetReplaceAll();
        }
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
        Passage hit = current;
        int index = hit == null ? -1 : found.indexFrom(hit.from());
        if (index == found.size() || index >= 0 && !found.hits().get(index).equals(hit)) {
            index = -1;
        }
        sight.draw(found.hits(), index);
        finding.set(said(found, index, hint));
    }

    private Finding said(Search found, int index, String hint) {
        if (found.fault().isPresent()) {
            return new Finding(said(found.fault().get()), 0, true);
        }
        if (found.query().term().isEmpty()) {
            return Finding.NOTHING_ASKED;
        }
        String count = found.size() == 0 ? words.say("editor.find.nothing")
                : index < 0 ? words.say("editor.find.count", found.size())
                : words.say("editor.find.place", index + 1, found.size());
        return new Finding(hint.isEmpty() ? count : words.say("editor.find.hinted", count, hint), found.size(), found.size() == 0);
    }

    private String said(Fault fault) {
        return switch (fault.kind()) {
            case NOT_A_PATTERN -> fault.place() > 0 ? words.say("editor.find.notAPatternAt", fault.place())
                    : words.say("editor.find.notAPattern");
            case TOO_MUCH_WORK -> words.say("editor.find.tooMuchWork");
            case NO_SUCH_GROUP -> fault.place() == Integer.MAX_VALUE ? words.say("editor.find.noSuchName")
                    : words.say("editor.find.noSuchGroup", fault.place());
        };
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
        int count = found.size();
        ReplaceAll.in(found, replacement.get(), sight.selected().to()).filter(edit -> !edit.isIdle()).ifPresent(edit -> {
            lastReplaceAll = edit;
            session.apply(edit);
            replaced.set(words.say("editor.find.replaced", count));
        });
    }

    private boolean isFaulty(Search found) {
        found.faultOf(replacement.get()).ifPresent(fault -> finding.set(new Finding(said(fault), found.size(), true)));
        return found.fault().isPresent() || found.faultOf(replacement.get()).isPresent();
    }

    /// Takes back the replacing of all hits that was done last.
    public void undoReplaceAll() {
        EditSession session = desk.sessionProperty().get();
        if (session != null && lastReplaceAll != null
                && session.history().undoable().filter(edit -> edit == lastReplaceAll).isPresent()) {
            session.undoStep();
        }
        forgetReplaceAll();
    }

    private void forgetReplaceAll() {
        lastReplaceAll = null;
        replaced.set(null);
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
        return term;
    }

    /// What comes in its place.
    public StringProperty replacementProperty() {
        return replacement;
    }

    /// Whether something is looked for in some way.
    public BooleanProperty optionProperty(Option option) {
        return Objects.requireNonNull(options.get(option));
    }

    /// In whose turns; null for everyone's.
    public ObjectProperty<@Nullable Integer> speakerProperty() {
        return speaker;
    }

    /// What became of the search.
    public ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /// How many hits were replaced at once, in words; null when that is not the last thing that was done.
    public ReadOnlyObjectProperty<@Nullable String> replacedProperty() {
        return replaced.getReadOnlyProperty();
    }
}
