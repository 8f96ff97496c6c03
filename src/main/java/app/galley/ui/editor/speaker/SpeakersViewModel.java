package app.galley.ui.editor.speaker;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.SpeakerEdits;
import app.galley.transcript.review.Statistics;
import app.galley.ui.desk.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The speakers of the document on the desk: who they are, how much they say, and what is done to them. While the list is not
/// shown nothing is counted; while a person types it is counted when the keys have rested. Used by the FX thread; needs no toolkit.
public final class SpeakersViewModel {
    /// So many speakers have a number key.
    public static final int KEYS = 9;
    private final Desk desk;
    private final Wording words;
    private final SpeakerPlace place;
    private final Executor whenQuiet;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final EditSession.Listener changes = this::changed;
    private @Nullable Statistics statistics;

    /// A speaker in the list.
    ///
    /// @param id [Speaker#NONE] for the turns of nobody
    /// @param key the number key, 0 for none
    /// @param turns how many turns
    /// @param talk for how long
    /// @param percent of what all of them talk, rounded
    public record Row(int id, String name, int key, int turns, Duration talk, int percent) {
        /// Whether it stands for a person rather than for turns of nobody.
        public boolean isNamed() {
            return id != Speaker.NONE;
        }
    }

    /// Over the desk.
    ///
    /// @param whenQuiet runs on the FX thread, when a while has passed without more, the last of what it was given
    public SpeakersViewModel(Desk desk, Wording words, SpeakerPlace place, Executor whenQuiet) {
        this.desk = desk;
        this.words = words;
        this.place = place;
        this.whenQuiet = whenQuiet;
        desk.sessionProperty().subscribe((old, now) -> opened(old, now));
        opened(null, desk.sessionProperty().get());
        shown.addListener((property, old, now) -> refresh());
    }

    private void opened(@Nullable EditSession old, @Nullable EditSession now) {
        if (old != null) {
            old.unlisten(changes);
        }
        if (now != null) {
            now.listen(changes);
        }
        statistics = null;
        refresh();
    }

    private void changed(EditSession.Step step, Edit edit, Transcript now) {
        if (shown.get()) {
            if (edit.kind().isWriting()) {
                whenQuiet.execute(this::refresh);
            } else {
                refresh();
            }
        }
    }

    private void refresh() {
        EditSession open = desk.sessionProperty().get();
        if (!shown.get() || open == null) {
            rows.clear();
            return;
        }
        Statistics known = statistics;
        Statistics counted = known == null ? Statistics.of(open.transcript()) : known.after(open.transcript());
        statistics = counted;
        List<Row> now = new ArrayList<>();
        for (Speaker speaker : open.transcript().speakers()) {
            int key = now.size() < KEYS ? now.size() + 1 : 0;
            now.add(row(speaker.id(), speaker.name(), key, counted));
        }
        if (counted.of(Speaker.NONE).turns() > 0) {
            now.add(row(Speaker.NONE, words.say("editor.nobody"), 0, counted));
        }
        put(now);
    }

    private static Row row(int id, String name, int key, Statistics counted) {
        Statistics.Share share = counted.of(id);
        long all = counted.talk().toMillis();
        int percent = all == 0 ? 0 : (int) Math.round(100.0 * share.talk().toMillis() / all);
        return new Row(id, name, key, share.turns(), share.talk(), percent);
    }

    /// Only rows that differ are set, so that the list keeps its place.
    private void put(List<Row> now) {
        if (!rows.stream().map(Row::id).toList().equals(now.stream().map(Row::id).toList())) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(rows.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    /// Gives the turn at the caret, or the selected turns, to the speaker with a number key. The number behind the last
    /// speaker's adds one.
    ///
    /// @param number from 1
    public void give(int number) {
        onDocument(document -> number <= document.speakers().size()
                ? SpeakerEdits.give(document, place.from().turn(), lastTurn(), document.speakers().get(number - 1).id(), place.caret())
                : number == document.speakers().size() + 1
                ? SpeakerEdits.giveToNew(document, place.from().turn(), lastTurn(), SpeakerNames.free(document, words), place.caret())
                : null);
    }

    /// Makes the turn at the caret, or the selected turns, nobody's.
    public void giveToNobody() {
        giveTo(Speaker.NONE);
    }

    /// Gives the turn at the caret, or the selected turns, to a speaker.
    public void giveTo(int speaker) {
        onDocument(document -> SpeakerEdits.give(document, place.from().turn(), lastTurn(), speaker, place.caret()));
    }

    /// Gives the turn at the caret and all later ones of its speaker to another one.
    public void giveRest(int speaker) {
        onDocument(document -> SpeakerEdits.giveRest(document, place.from().turn(), speaker, place.caret()));
    }

    /// Splits off the selected text, or what stands behind the caret, and gives it to the speaker with a number key.
    public void giveSplit(int number) {
        onDocument(document -> number > document.speakers().size() ? null
                : SpeakerEdits.giveSplit(document, place.from(), place.to(), document.speakers().get(number - 1).id(), place.caret()));
    }

    /// A selection that ends where a turn begins holds nothing of it.
    private int lastTurn() {
        Position to = place.to();
        return to.offset() == 0 && to.turn() > place.from().turn() ? to.turn() - 1 : to.turn();
    }

    /// Adds a speaker, "Speaker 3", and yields the id; -1 when nothing is open.
    public int add() {
        onDocument(document -> SpeakerEdits.add(document, SpeakerNames.free(document, words), place.caret()));
        EditSession open = desk.sessionProperty().get();
        return open == null ? Speaker.NONE : open.transcript().speakers().getLast().id();
    }

    /// Renames a speaker everywhere; a blank name changes nothing.
    public void rename(int speaker, String name) {
        String wanted = name.strip();
        if (!wanted.isEmpty() && speaker != Speaker.NONE) {
            onDocument(document -> SpeakerEdits.rename(document, speaker, wanted, place.caret()));
        }
    }

    /// Gives all turns of a speaker to another one, and the speaker goes.
    public void merge(int speaker, int into) {
        if (speaker != into) {
            onDocument(document -> SpeakerEdits.merge(document, speaker, into, place.caret()));
        }
    }

    /// Removes a speaker; the turns become nobody's.
    public void remove(int speaker) {
        if (speaker != Speaker.NONE) {
            onDocument(document -> SpeakerEdits.remove(document, speaker, place.caret()));
        }
    }

    /// Plays where a speaker is heard best.
    ///
    /// @return whether there is such a place
    public boolean playSample(int speaker) {
        EditSession open = desk.sessionProperty().get();
        if (open == null) {
            return false;
        }
        Statistics known = statistics;
        Statistics counted = known == null ? Statistics.of(open.transcript()) : known.after(open.transcript());
        statistics = counted;
        counted.sample(speaker).ifPresent(place::play);
        return counted.sample(speaker).isPresent();
    }

    /// Goes to the next turn of a speaker behind the caret, from the last one on to the first.
    public void next(int speaker) {
        EditSession open = desk.sessionProperty().get();
        if (open == null) {
            return;
        }
        List<Turn> turns = open.transcript().turns();
        for (int i = 1; i <= turns.size(); i++) {
            int turn = (place.caret().turn() + i) % turns.size();
            if (turns.get(turn).speaker() == speaker) {
                place.go(new Position(turn, 0));
                return;
            }
        }
    }

    private void onDocument(Function<Transcript, @Nullable Edit> change) {
        EditSession open = desk.sessionProperty().get();
        Edit edit = open == null ? null : change.apply(open.transcript());
        if (open != null && edit != null) {
            open.apply(edit);
        }
    }

    /// The speakers of the document, whether the list is shown or not.
    public List<Speaker> speakers() {
        EditSession open = desk.sessionProperty().get();
        return open == null ? List.of() : open.transcript().speakers();
    }

    /// The list; empty while it is not shown.
    public ObservableList<Row> rows() {
        return rows;
    }

    /// Whether the list is shown.
    public BooleanProperty shownProperty() {
        return shown;
    }
}
