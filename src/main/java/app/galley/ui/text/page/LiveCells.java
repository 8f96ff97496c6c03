package app.galley.ui.text.page;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.ui.text.block.Block;
import app.galley.ui.text.turn.PageMetrics;
import app.galley.ui.text.turn.SpeakerLook;
import app.galley.ui.text.turn.TurnCell;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The cells in use, by the row they show, and some spare ones. A spare cell stays in the scene, unseen: taking it out and in
/// again would style it anew.
final class LiveCells {
    /// More than a page takes: what a long scroll leaves behind is let go.
    private static final int MOST_SPARE = 24;
    private final Map<Row, TurnCell> live = new HashMap<>();
    private final Deque<TurnCell> spare = new ArrayDeque<>();
    private final Rows rows;
    private final Supplier<TurnCell> maker;
    private final Consumer<TurnCell> ender;
    private final PageWords words;
    private Map<Integer, SpeakerLook> looks = Map.of();
    private @Nullable PageMetrics page;

    /// No cells yet.
    ///
    /// @param maker puts a new cell into the scene
    /// @param ender takes one out of it for good
    LiveCells(Rows rows, Supplier<TurnCell> maker, Consumer<TurnCell> ender, PageWords words) {
        this.rows = rows;
        this.maker = maker;
        this.ender = ender;
        this.words = words;
    }

    /// Lays cells out by these measures from now on.
    void measures(PageMetrics metrics) {
        page = metrics;
    }

    /// Shows another document.
    void show(Transcript shown) {
        looks = SpeakerLook.of(shown.speakers(), words.nobody());
        for (Row row : List.copyOf(live.keySet())) {
            release(row);
        }
    }

    /// Shows a change: cells stay with their turns.
    void changed(Edit edit, Transcript now) {
        if (!edit.speakersBefore().equals(edit.speakersAfter())) {
            looks = SpeakerLook.of(now.speakers(), words.nobody());
        }
        if (edit.before().size() != edit.after().size()) {
            shift(edit.index(), edit.before().size(), edit.after().size());
        }
        for (Row row : List.copyOf(live.keySet())) {
            if (!rows.has(row)) {
                release(row);
            }
        }
    }

    /// The cell of a row, bound and laid out.
    TurnCell at(Row row) {
        PageMetrics metrics = page;
        if (metrics == null) {
            throw new IllegalStateException("the page has not been measured");
        }
        Block block = rows.block(row);
        SpeakerLook speaker = look(block.turn().speaker());
        TurnCell cell = take(row, speaker);
        cell.bind(row.turn(), block, speaker, words.hint(rows.document(), block.turn()));
        cell.lay(metrics);
        return cell;
    }

    /// How a speaker is shown.
    SpeakerLook look(int speaker) {
        SpeakerLook look = looks.get(speaker);
        return look == null ? SpeakerLook.nobody(words.nobody()) : look;
    }

    /// The cell of a row if it has one that shows it as it is now.
    @Nullable TurnCell upToDate(Row row) {
        TurnCell cell = live.get(row);
        return cell != null && rows.has(row) && cell.shows(rows.block(row)) ? cell : null;
    }

    private TurnCell take(Row row, SpeakerLook speaker) {
        TurnCell known = live.get(row);
        if (known != null) {
            return known;
        }
        TurnCell free = spare(speaker);
        TurnCell cell = free == null ? maker.get() : free;
        cell.index(row.turn());
        cell.ink().stale();
        cell.setVisible(true);
        live.put(row, cell);
        return cell;
    }

    /// A spare cell, best one that is dressed for the speaker: dressing it anew styles it anew.
    private @Nullable TurnCell spare(SpeakerLook speaker) {
        for (Iterator<TurnCell> cells = spare.descendingIterator(); cells.hasNext();) {
            TurnCell cell = cells.next();
            if (cell.isDressedFor(speaker)) {
                cells.remove();
                return cell;
            }
        }
        return spare.pollLast();
    }

    /// The cell of a row, if it has one.
    @Nullable TurnCell known(Row row) {
        return live.get(row);
    }

    Collection<TurnCell> all() {
        return live.values();
    }

    /// Lets go of all that show other rows than those from the first to the last.
    void keepOnly(Row first, Row last) {
        for (Row row : List.copyOf(live.keySet())) {
            if (row.compareTo(first) < 0 || row.compareTo(last) > 0) {
                release(row);
            }
        }
    }

    private void shift(int index, int before, int after) {
        Map<Row, TurnCell> moved = new HashMap<>();
        for (Row row : List.copyOf(live.keySet())) {
            if (row.turn() >= index + before) {
                TurnCell cell = live.remove(row);
                if (cell != null) {
                    moved.put(new Row(row.turn() + after - before, row.part()), cell);
                }
            } else if (row.turn() >= index + after) {
                release(row);
            }
        }
        moved.forEach((row, cell) -> cell.index(row.turn()));
        live.putAll(moved);
    }

    private void release(Row row) {
        TurnCell cell = live.remove(row);
        if (cell != null) {
            cell.setVisible(false);
            if (spare.size() < MOST_SPARE) {
                spare.addLast(cell);
            } else {
                ender.accept(cell);
            }
        }
    }
}
