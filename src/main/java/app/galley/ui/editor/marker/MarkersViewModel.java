package app.galley.ui.editor.marker;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Times;
import app.galley.workbench.Preferences;
import java.util.List;
import java.util.function.Supplier;

/// The markers a person puts into the text: a list of their own, and how one of them gets to the caret. Used by the FX thread; needs
/// no toolkit.
public final class MarkersViewModel {
    /// Stands in a marker for the moment being heard.
    public static final String TIME = "{time}";
    private final Desk desk;
    private final Preferences preferences;
    private final Wording words;

    /// Over the desk.
    ///
    /// @param preferences keep the list
    public MarkersViewModel(Desk desk, Preferences preferences, Wording words) {
        this.desk = desk;
        this.preferences = preferences;
        this.words = words;
    }

    /// The markers, in the order of the menu.
    public List<String> markers() {
        return preferences.markers().orElseGet(this::usual);
    }

    /// The markers there are at first.
    public List<String> usual() {
        return lines(words.say("editor.markers.usual"));
    }

    /// Keeps other markers, one in each line.
    public void keep(String text) {
        List<String> typed = lines(text);
        if (!typed.equals(markers())) {
            preferences.setMarkers(typed);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /// How a marker would be written now.
    public String written(String marker) {
        return marker.replace(TIME, Times.clock(desk.playheadProperty().get()));
    }

    /// Puts a marker to the caret; it is heard when the playhead is there, as far as the words around it leave room.
    ///
    /// @param caret where the caret is
    public void insert(String marker, Supplier<Position> caret) {
        EditSession open = desk.sessionProperty().get();
        if (open != null) {
            Position at = caret.get();
            Turn turn = open.transcript().turns().get(at.turn());
            open.apply(WordEdits.marker(open.transcript(), at, written(marker), moment(turn, at.offset()), at));
        }
    }

    private long moment(Turn turn, int offset) {
        int before = turn.wordAt(offset);
        long from = before < 0 ? turn.time().start() : turn.words().get(before).time().end();
        long to = before + 1 < turn.words().size() ? turn.words().get(before + 1).time().start() : turn.time().end();
        return Math.clamp(desk.playheadProperty().get().toMillis(), from, Math.max(from, to));
    }

    /// Whether a transcript is open.
    public boolean isOpen() {
        return desk.sessionProperty().get() != null;
    }
}
