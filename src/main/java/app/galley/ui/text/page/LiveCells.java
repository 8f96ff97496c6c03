package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.turn.PageMetrics;
import app.galley.ui.text.turn.SpeakerLook;
import app.galley.ui.text.turn.TurnCell;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The cells in use, by the turn they show, and the spare ones. A spare cell stays in the scene, unseen: taking it out and in
/// again would style it anew.
final class LiveCells {
    private final Map<Integer, TurnCell> live = new HashMap<>();
    private final Deque<TurnCell> spare = new ArrayDeque<>();
    private final Supplier<TurnCell> maker;
    private final PageWords words;
    private Transcript document = Transcript.empty();
    private Map<Integer, SpeakerLook> looks = Map.of();

    LiveCells(Supplier<TurnCell> maker, PageWords words) {
        this.maker = maker;
        this.words = words;
    }

    /// Shows another document.
    void show(Transcript shown) {
        document = shown;
        looks = SpeakerLook.of(shown.speakers(), words.nobody());
        keepOnly(0, 0);
    }

    /// Shows a change: cells stay with their turns.
    void changed(Edit edit, Transcript now) {
        document = now;
        if (!edit.speakersBefore().equals(edit.speakersAfter())) {
            looks = SpeakerLook.of(now.speakers(), words.nobody());
        }
        if (edit.before().size() != edit.after().size()) {
            shift(edit.index(), edit.before().size(), edit.after().size());
        }
    }

    /// The cell of a turn, bound and laid out.
    TurnCell at(int turn, PageMetrics page) {
        TurnCell cell = take(turn);
        Turn shown = document.turns().get(turn);
        SpeakerLook look = looks.get(shown.speaker());
        cell.bind(turn, shown, look == null ? SpeakerLook.nobody(words.nobody()) : look, words.hint(document, shown));
        cell.lay(page);
        return cell;
    }

    /// The cell of a turn if it has one that shows it as it is now.
    @Nullable TurnCell upToDate(int turn) {
        TurnCell cell = live.get(turn);
        return cell != null && turn < document.turns().size() && cell.shows(document.turns().get(turn)) ? cell : null;
    }

    Transcript document() {
        return document;
    }

    private TurnCell take(int turn) {
        TurnCell known = live.get(turn);
        if (known != null) {
            return known;
        }
        TurnCell free = spare.pollLast();
        TurnCell cell = free == null ? maker.get() : free;
        cell.index(turn);
        cell.repaint();
        cell.setVisible(true);
        live.put(turn, cell);
        return cell;
    }

    /// The cell of a turn, if it has one.
    @Nullable TurnCell known(int turn) {
        return live.get(turn);
    }

    Collection<TurnCell> all() {
        return live.values();
    }

    /// Lets go of all that show other turns.
    void keepOnly(int first, int behindLast) {
        if (live.size() > behindLast - first) {
            for (Integer turn : List.copyOf(live.keySet())) {
                if (turn < first || turn >= behindLast) {
                    release(turn);
                }
            }
        }
    }

    private void shift(int index, int before, int after) {
        List<TurnCell> moved = new ArrayList<>();
        for (Integer turn : List.copyOf(live.keySet())) {
            if (turn >= index + before) {
                moved.add(live.remove(turn));
            } else if (turn >= index + after) {
                release(turn);
            }
        }
        for (TurnCell cell : moved) {
            cell.index(cell.index() + after - before);
            live.put(cell.index(), cell);
        }
    }

    private void release(Integer turn) {
        TurnCell cell = live.remove(turn);
        if (cell != null) {
            cell.setVisible(false);
            spare.addLast(cell);
        }
    }
}
