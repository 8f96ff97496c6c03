package app.galley.ui.text.turn;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Word;
import app.galley.transcript.review.Doubts;
import app.galley.ui.text.block.Block;
import app.galley.ui.text.block.BlockInk;
import app.galley.ui.text.block.BlockText;
import app.galley.ui.text.block.WordInk;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Draws in a cell what of the page's marks falls into its block. Used by the FX thread.
public final class TurnMarks {
    private static final int[] NO_HITS = {};
    private final Marks marks;
    private final BlockText text;
    private final BlockInk ink;
    private final WordInk words;
    private @Nullable PageMetrics page;
    private @Nullable Block block;
    private int turn = Marks.NOWHERE;
    private boolean painted;

    /// @param home the nodes beside which to draw
    TurnMarks(Marks marks, BlockText text, ObservableList<Node> home) {
        this.marks = marks;
        this.text = text;
        this.ink = new BlockInk(text, home);
        this.words = new WordInk(text, home);
    }

    void place(PageMetrics metrics, double x, double y) {
        page = metrics;
        ink.place(x, y);
        words.place(x, y);
    }

    /// The turn has moved in the document.
    void moved(int to) {
        turn = to;
    }

    /// Draws all anew on the next paint.
    public void stale() {
        painted = false;
    }

    /// Draws what has not been drawn yet.
    void paint(int at, Block shown) {
        PageMetrics metrics = page;
        if (metrics != null && (!painted || turn != at)) {
            painted = true;
            turn = at;
            block = shown;
            words.words(shown.words(), word -> Doubts.isDoubtful(shown.turn(), word, marks.doubtBelow()));
            words.misspelled(marks.misspellings().in(shown.turn()), marks.doubtBelow() > 0, metrics.em());
            ink.composing();
            hits();
            current();
            selection();
        }
    }

    /// Draws the search hits.
    public void hits() {
        Block here = block;
        if (!painted || here == null) {
            return;
        }
        HitMarks hits = marks.hits();
        if (hits.all().isEmpty()) {
            ink.hits(NO_HITS, -1);
            return;
        }
        IntStream.Builder ranges = IntStream.builder();
        int chosen = -1;
        int count = 0;
        for (int i = hits.firstIn(turn); i < hits.all().size() && hits.all().get(i).from().turn() <= turn; i++) {
            Passage hit = hits.all().get(i);
            int from = hit.from().turn() < turn ? 0 : hit.from().offset();
            int to = hit.to().turn() > turn ? here.turn().text().length() : hit.to().offset();
            if (from < here.to() && to > here.from()) {
                ranges.add(from).add(to);
                chosen = i == hits.current() ? count : chosen;
                count++;
            }
        }
        ink.hits(ranges.build().toArray(), chosen);
    }

    /// Draws the word being heard, or none, and what has been heard.
    public void current() {
        Block here = block;
        PageMetrics metrics = page;
        if (!painted || here == null || metrics == null) {
            return;
        }
        List<Word> all = here.turn().words();
        int word = marks.currentTurn() == turn ? marks.currentWord() : Marks.NOWHERE;
        boolean said = word >= 0 && word < all.size();
        ink.current(said ? all.get(word).start() : 0, said ? all.get(word).end() : 0, metrics.em());
        ink.heard(0, marks.shading() ? heard(here) : 0, metrics.lineSpacing());
    }

    private int heard(Block here) {
        Position played = marks.played();
        List<Word> all = here.turn().words();
        if (played.turn() != turn) {
            return played.turn() > turn ? here.turn().text().length() : 0;
        }
        return played.offset() < all.size() ? all.get(played.offset()).start() : 0;
    }

    /// Draws selection and caret.
    public void selection() {
        Block here = block;
        PageMetrics metrics = page;
        if (!painted || here == null || metrics == null) {
            return;
        }
        Selection selection = marks.selection();
        boolean selected = selection.touches(turn);
        int length = here.turn().text().length();
        int from = selected && selection.from().turn() == turn ? selection.from().offset() : 0;
        boolean through = selected && selection.to().turn() > turn;
        int to = through ? length : selected ? selection.to().offset() : 0;
        ink.selection(from, to, through && here.isLast(), metrics.lineSpacing(), metrics.em());
        caret();
    }

    /// Draws the caret when it is here and shown.
    public void caret() {
        Block here = block;
        if (painted && here != null) {
            Selection at = marks.selection();
            boolean shown = marks.caretShown() && at.caret().turn() == turn && here.holds(at.caret().offset(), at.upstream());
            ink.caret(shown ? text.caret(at.caret().offset(), at.upstream()) : null);
        }
    }
}
