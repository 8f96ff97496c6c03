package app.galley.ui.caption.cue;

import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.Desk;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The cues that are listed, with what was found in them: the captions of the open document, or the cues of a file in their place. Used by the FX thread; needs
/// no toolkit.
public final class CueList {
    private static final int NOT_SEARCHED = -1;
    private final Wording words;
    private final ReadOnlyObjectWrapper<List<CueRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper(this, "counts", "");
    private final ReadOnlyObjectWrapper<@Nullable OtherFile> other = new ReadOnlyObjectWrapper<>(this, "other");
    private final CueChoice choice;
    private final ShownRows shown = new ShownRows(rows.getReadOnlyProperty());
    private Captions captions = Captions.NONE;
    private int searched = NOT_SEARCHED;

    /// Empty at first.
    ///
    /// @param desk where it is heard
    /// @param player plays a stretch of the recording
    public CueList(Desk desk, Consumer<TimeSpan> player, Wording words) {
        this.words = words;
        this.choice = new CueChoice(rows, desk, player);
    }

    /// The captions have become others; they are listed unless a file is.
    public void show(Captions found) {
        captions = found;
        list(listed());
    }

    /// Lists nothing.
    public void clear() {
        other.set(null);
        show(Captions.NONE);
    }

    /// Lists the cues of a file in place of the captions; none is chosen.
    public void list(OtherFile file) {
        turn(file);
    }

    /// Lists the captions again; none is chosen.
    public void leaveOther() {
        turn(null);
    }

    private void turn(@Nullable OtherFile file) {
        other.set(file);
        choice.choose(null);
        list(listed());
    }

    /// Lists the cues of the same file, which were checked again; the chosen one stays. Nothing happens when no file is listed any more.
    public void relist(OtherFile file) {
        if (other.get() != null) {
            other.set(file);
            list(file.captions());
        }
    }

    private void list(Captions now) {
        rows.set(now.rows());
        choice.follow();
        count();
    }

    /// Tells beside the figures how much of the film was searched for shot changes.
    ///
    /// @param percent negative while it is not searched
    public void searched(int percent) {
        searched = percent;
        count();
    }

    private void count() {
        Captions now = listed();
        String found = now.rows().isEmpty() ? "" : words.say("caption.panel.counts", now.errors(), now.findings().size() - now.errors(), now.rows().size(), now.byHand());
        counts.set(found.isEmpty() || searched < 0 ? found : words.say("caption.panel.countsAndShots", found, searched));
    }

    /// What is listed: the captions, or the cues of the file in their place.
    public Captions listed() {
        OtherFile file = other.get();
        return file == null ? captions : file.captions();
    }

    /// The file whose cues are listed in place of the captions; null for none.
    public ReadOnlyObjectProperty<@Nullable OtherFile> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// The cues, in the order of their starts.
    public ReadOnlyObjectProperty<List<CueRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What was found, in figures; empty without cues.
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Which cue is meant and which is heard.
    public CueChoice choice() {
        return choice;
    }

    /// Which of the cues are shown.
    public ShownRows shown() {
        return shown;
    }
}
