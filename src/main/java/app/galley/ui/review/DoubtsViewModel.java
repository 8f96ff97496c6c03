package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.Doubt;
import app.galley.transcript.review.Doubts;
import app.galley.ui.desk.Desk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The doubtful words of the open document as a list to work off, and what is done to them. Used by the FX thread; needs no
/// toolkit.
public final class DoubtsViewModel {
    /// What is played around a word, in milliseconds.
    private static final long AROUND = 500;
    private final Desk desk;
    private final Wording words;
    private final Consumer<TimeSpan> player;
    private final EditSession.Listener changes = (step, edit, now) -> changed(now);
    private final ObjectProperty<MachineWords> machine = new SimpleObjectProperty<>(this, "machine", MachineWords.NONE);
    private final BooleanProperty watched = new SimpleBooleanProperty(this, "watched");
    private final BooleanProperty ranked = new SimpleBooleanProperty(this, "ranked", true);
    private final ReadOnlyObjectWrapper<List<Doubt>> list = new ReadOnlyObjectWrapper<>(this, "list", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Doubt> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyStringWrapper leftWords = new ReadOnlyStringWrapper(this, "leftWords", "");
    private final Corrections corrections;
    private final ReadOnlyStringWrapper verifiedWords = new ReadOnlyStringWrapper(this, "verifiedWords", "");
    private @Nullable EditSession session;
    private @Nullable Doubts doubts;
    private @Nullable Counts counts;
    /// Where the present doubt stood in the list, for when it is settled.
    private int row;

    /// Over the desk.
    ///
    /// @param player plays a stretch of the recording
    public DoubtsViewModel(Desk desk, Consumer<TimeSpan> player, Wording words) {
        this.desk = desk;
        this.words = words;
        this.player = player;
        this.corrections = new Corrections(desk, machine);
        desk.sessionProperty().subscribe(this::open);
        machine.subscribe(this::count);
        watched.subscribe(this::list);
        ranked.subscribe(this::list);
    }

    private void open(@Nullable EditSession opened) {
        EditSession before = session;
        if (before != null) {
            before.unlisten(changes);
        }
        current.set(null);
        list.set(List.of());
        row = 0;
        session = opened;
        machine.set(MachineWords.NONE);
        doubts = opened == null ? null : Doubts.of(opened.transcript(), Doubts.BELOW);
        if (opened != null) {
            opened.listen(changes);
        }
        list();
        count();
    }

    private void changed(Transcript now) {
        Doubts before = doubts;
        doubts = before == null ? Doubts.of(now, Doubts.BELOW) : before.after(now);
        Doubt present = current.get();
        if (present != null) {
            current.set(doubts.inOrder().stream().filter(present::isSame).findFirst().orElse(null));
        }
        list();
        count();
    }

    private void list() {
        Doubts all = doubts;
        if (watched.get() || all == null) {
            list.set(all == null ? List.of() : ordered(all));
            Doubt present = current.get();
            row = present == null ? row : Math.max(0, list.get().indexOf(present));
        }
    }

    private List<Doubt> ordered(Doubts all) {
        return ranked.get() ? all.ranked() : all.inOrder();
    }

    private void count() {
        EditSession open = session;
        Doubts all = doubts;
        Counts now = open == null || all == null ? null : new Counts(all.size(), machine.get().doubts(),
                (int) open.transcript().turns().stream().filter(Turn::verified).count(), open.transcript().turns().size());
        if (!Objects.equals(now, counts)) {
            counts = now;
            leftWords.set(now == null ? "" : now.total > now.left ? words.say("review.doubts.leftOf", now.left, now.total)
                    : words.say("review.doubts.left", now.left));
            verifiedWords.set(now == null ? "" : words.say("review.doubts.verified", now.verified, now.turns));
        }
    }

    private record Counts(int left, int total, int verified, int turns) { }

    /// Goes to the next doubt: the next of the list where the list is watched and ranked, else the next of the text.
    ///
    /// @param caret where the selection ends
    public Optional<Doubt> next(Position caret) {
        return go(all -> watched.get() && ranked.get() ? fromList(current.get() == null ? row : row + 1) : all.next(caret));
    }

    /// Goes to the doubt before, likewise.
    ///
    /// @param caret where the selection begins
    public Optional<Doubt> previous(Position caret) {
        return go(all -> watched.get() && ranked.get() ? fromList(row - 1) : all.previous(caret));
    }

    private Optional<Doubt> fromList(int index) {
        List<Doubt> all = list.get();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.floorMod(index, all.size())));
    }

    private Optional<Doubt> go(Function<Doubts, Optional<Doubt>> where) {
        Optional<Doubt> found = Optional.ofNullable(doubts).flatMap(where);
        choose(found.orElse(null));
        return found;
    }

    /// Makes a doubt the present one; null none.
    public void choose(@Nullable Doubt doubt) {
        if (doubt != null) {
            row = Math.max(0, list.get().indexOf(doubt));
        }
        current.set(doubt);
    }

    /// The doubtful word that a selection lies in, ends included.
    public Optional<Doubt> at(Position from, Position to) {
        EditSession open = session;
        Doubts all = doubts;
        if (open == null || all == null || from.turn() != to.turn()) {
            return Optional.empty();
        }
        return all.inOrder().stream().filter(d -> d.turn() == from.turn()).filter(d -> {
            Word word = word(d);
            return word.start() <= from.offset() && to.offset() <= word.end();
        }).findFirst();
    }

    /// Plays a word with half a second around it.
    public void play(Doubt doubt) {
        player.accept(new TimeSpan(Math.max(0, doubt.time().start() - AROUND), doubt.time().end() + AROUND));
    }

    /// Where a doubtful word stands.
    public Passage place(Doubt doubt) {
        Word word = word(doubt);
        return Passage.in(doubt.turn(), word.start(), word.end());
    }

    /// What is done to them.
    public Corrections corrections() {
        return corrections;
    }

    /// The turn of a doubtful word.
    public Turn turn(Doubt doubt) {
        EditSession open = session;
        if (open == null) {
            throw new IllegalStateException("nothing is open");
        }
        return open.transcript().turns().get(doubt.turn());
    }

    private Word word(Doubt doubt) {
        return turn(doubt).words().get(doubt.word());
    }

    /// Who says it; empty when nobody is named.
    public String speaker(Doubt doubt) {
        EditSession open = session;
        return open == null ? "" : open.transcript().speaker(turn(doubt).speaker()).map(Speaker::name).orElse("");
    }

    /// What the recogniser returned, once it is known.
    public ObjectProperty<MachineWords> machineProperty() {
        return machine;
    }

    /// Whether somebody looks at the list; it is only kept then.
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /// Whether the list begins with what matters most; else it is in the order of the text.
    public BooleanProperty rankedProperty() {
        return ranked;
    }

    /// The doubtful words while the list is watched.
    public ReadOnlyObjectProperty<List<Doubt>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /// The doubt that is being looked at; null for none.
    public ReadOnlyObjectProperty<@Nullable Doubt> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How many are left: "38 left of 61".
    public ReadOnlyStringProperty leftWordsProperty() {
        return leftWords.getReadOnlyProperty();
    }

    /// How many turns are verified.
    public ReadOnlyStringProperty verifiedWordsProperty() {
        return verifiedWords.getReadOnlyProperty();
    }

    /// The desk it works on.
    public Desk desk() {
        return desk;
    }
}
