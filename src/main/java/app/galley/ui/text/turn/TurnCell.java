package app.galley.ui.text.turn;

import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.text.caret.Selection;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.HitInfo;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;
import org.jspecify.annotations.Nullable;

/// One visible turn: its head, its text, and what is drawn over the text. A pooled cell shows one turn after another;
/// showing the same turn again costs nothing. Offsets are the document's, coordinates the cell's.
public final class TurnCell extends Region {
    private static final double BETWEEN_TURNS = 14;
    private static final double UNDER_HEAD = 4;
    private static final double CARET = 1.5;
    private final TurnText text = new TurnText();
    private final Text hint = new Text();
    private final TurnHeader header = new TurnHeader();
    private final TurnPaint paint = new TurnPaint();
    private final Marks marks;
    private int index = Marks.NOWHERE;
    private @Nullable Turn turn;
    private @Nullable PageMetrics page;
    private double height;
    private boolean laid;
    private boolean painted;

    /// A cell that shows nothing yet.
    ///
    /// @param listener hears of clicks on the head
    public TurnCell(Marks marks, HeaderListener listener) {
        this.marks = marks;
        setManaged(false);
        getStyleClass().setAll("turn");
        hint.getStyleClass().setAll("turn-text", "turn-hint");
        hint.setManaged(false);
        hint.setMouseTransparent(true);
        header.name().addEventHandler(MouseEvent.ANY, e -> clicked(e, () -> listener.speaker(index)));
        header.time().addEventHandler(MouseEvent.ANY, e -> clicked(e, () -> listener.time(index)));
        getChildren().addAll(paint.under());
        getChildren().addAll(text.flow(), hint);
        getChildren().addAll(paint.over());
        getChildren().add(header);
    }

    private static void clicked(MouseEvent event, Runnable act) {
        if (event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.isStillSincePress()) {
                act.run();
            }
        }
    }

    /// Shows a turn.
    ///
    /// @param typeHere what stands in it while it has no text
    public void bind(int at, Turn shown, SpeakerLook speaker, String typeHere) {
        index = at;
        if (header.show(speaker, shown.time().start())) {
            laid = false;
        }
        Composition c = marks.composition();
        Composition here = c != null && c.at().turn() == at ? c : null;
        if (turn != shown || !text.composes(here)) {
            turn = shown;
            painted = false;
            if (text.show(shown, here)) {
                laid = false;
            }
            hint.setText(text.isEmpty() ? typeHere : "");
        }
    }

    @Override
    protected void layoutChildren() {
        // the column lays its cells out when it knows where they stand
    }

    /// Lays its parts out; yields how high it is.
    public double lay(PageMetrics metrics) {
        if (laid && page == metrics) {
            return height;
        }
        page = metrics;
        boolean wide = metrics.wide();
        double top = wide ? 0 : header.lay(metrics, header.nameBaseline()) + metrics.px(UNDER_HEAD);
        double textHeight = text.lay(metrics.textX(), top, metrics.textWidth(), metrics.lineSpacing());
        double head = wide ? header.lay(metrics, text.flow().getBaselineOffset()) : top;
        header.resizeRelocate(metrics.marginX(), 0, metrics.marginWidth(), head);
        hint.setWrappingWidth(metrics.textWidth());
        hint.relocate(metrics.textX(), top);
        paint.place(metrics.textX(), top);
        height = Math.max(top + textHeight, head) + metrics.px(BETWEEN_TURNS);
        laid = true;
        painted = false;
        return height;
    }

    /// Draws what has not been drawn since the turn or its layout changed.
    public void paint() {
        if (!painted) {
            painted = true;
            Composition c = marks.composition();
            boolean composing = c != null && c.at().turn() == index;
            int from = c != null && composing ? c.at().offset() : 0;
            paint.words(text.layout(), turn(), marks.doubtBelow(), text::shown);
            paint.composing(text.layout(), from, c != null && composing ? from + c.text().length() : 0);
            paint.misspellings(text.layout(), marks.misspellings().in(turn()), marks.doubtBelow() > 0, text::shown);
            paintHits();
            paintCurrent();
            paintSelection();
        }
    }

    /// Draws the search hits.
    public void paintHits() {
        if (isReady()) {
            paint.hits(text.layout(), marks.hits(), index, turn().text().length(), text::shown);
        }
    }

    /// Draws all anew on the next paint.
    public void repaint() {
        painted = false;
    }

    /// Draws the word being heard, or none, and what has been heard.
    public void paintCurrent() {
        PageMetrics metrics = page;
        if (isReady() && metrics != null) {
            List<Word> words = turn().words();
            paint.heard(text.layout(), 0, text.shown(heard()), metrics);
            boolean here = marks.currentTurn() == index && marks.currentWord() >= 0 && marks.currentWord() < words.size();
            Word word = here ? words.get(marks.currentWord()) : null;
            paint.current(text.layout(), word == null ? 0 : text.shown(word.start()),
                    word == null ? 0 : text.shown(word.end()), em());
        }
    }

    private int heard() {
        Position played = marks.played();
        if (!marks.shading() || played.turn() < index) {
            return 0;
        }
        List<Word> words = turn().words();
        return played.turn() > index ? turn().text().length()
                : played.offset() < words.size() ? words.get(played.offset()).start() : 0;
    }

    /// Draws selection and caret.
    public void paintSelection() {
        PageMetrics metrics = page;
        if (isReady() && metrics != null) {
            Selection selection = marks.selection();
            boolean selected = selection.touches(index);
            int length = turn().text().length();
            int from = selected && selection.from().turn() == index ? selection.from().offset() : 0;
            boolean through = selected && selection.to().turn() > index;
            int to = through ? length : selected ? selection.to().offset() : 0;
            paint.selection(text.layout(), text.shown(Math.min(from, length)), text.shown(Math.min(to, length)), through, metrics);
            paintCaret();
        }
    }

    /// Draws the caret when it is here and shown.
    public void paintCaret() {
        if (isReady()) {
            Selection selection = marks.selection();
            boolean here = marks.caretShown() && selection.caret().turn() == index
                    && selection.caret().offset() <= turn().text().length();
            paint.caret(here ? text.caret(selection.caret().offset(), selection.upstream()) : List.of(), CARET);
        }
    }

    /// Whether the geometry of its text can be asked for.
    private boolean isReady() {
        return painted && laid;
    }

    /// Whether it shows this very turn.
    public boolean shows(Turn expected) {
        return turn == expected;
    }

    /// The turn it shows, by its place in the document.
    public int index() {
        return index;
    }

    /// The turn it shows has moved in the document.
    public void index(int moved) {
        index = moved;
    }

    /// How high it is, with the space behind it.
    public double height() {
        return height;
    }

    /// Where the name stands.
    public Bounds nameBounds() {
        return header.localToParent(header.nameBounds());
    }

    /// What lies under a point.
    public Hit hit(double x, double y) {
        HitInfo hit = text.hit(x - text.flow().getLayoutX(), y - text.flow().getLayoutY());
        int length = turn().text().length();
        int offset = Math.clamp(text.inDocument(hit.getInsertionIndex()), 0, length);
        int character = Math.clamp(text.inDocument(hit.getCharIndex()), 0, Math.max(0, length - 1));
        boolean upstream = !hit.isLeading() && offset < length && text.wrapsAt(offset);
        return new Hit(new Position(index, offset), upstream, character);
    }

    /// The first and the last place of the caret on the line where it stands; the blank at which a line wraps lies behind.
    public Hit lineEdge(int offset, boolean upstream, boolean end) {
        List<TextLineInfo> lines = text.lines();
        int at = text.lineOf(offset, upstream);
        boolean last = at == lines.size() - 1;
        TextLineInfo line = lines.get(at);
        String shown = turn().text();
        int place = Math.min(text.inDocument(end ? line.end() : line.start()), shown.length());
        if (end && !last && place > 0 && Character.isWhitespace(shown.charAt(place - 1))) {
            return new Hit(new Position(index, place - 1), false, place - 1);
        }
        return new Hit(new Position(index, place), end && !last, place);
    }

    /// The line on which a caret stands, counted from 0.
    public int lineOf(int offset, boolean upstream) {
        return text.lineOf(offset, upstream);
    }

    /// How many lines its text has.
    public int lineCount() {
        return text.lines().size();
    }

    /// The first offset of each line, and the length of the text.
    public List<Integer> lineStarts() {
        return Stream.concat(text.lines().stream().map(l -> text.inDocument(l.start())),
                Stream.of(turn().text().length())).toList();
    }

    /// The middle of a line, from the top of the cell.
    public double middleOfLine(int line) {
        Rectangle2D bounds = text.lines().get(line).bounds();
        return text.flow().getLayoutY() + (bounds.getMinY() + bounds.getMaxY()) / 2;
    }

    /// Where the caret is drawn.
    public Rectangle2D caretBounds(int offset, boolean upstream) {
        return moved(text.caret(offset, upstream).getFirst());
    }

    /// The boxes around a range of the text.
    public List<Rectangle2D> rangeBounds(int from, int to) {
        return text.range(from, to).stream().map(this::moved).toList();
    }

    private Rectangle2D moved(Rectangle2D r) {
        return new Rectangle2D(r.getMinX() + text.flow().getLayoutX(), r.getMinY() + text.flow().getLayoutY(),
                r.getWidth(), r.getHeight());
    }

    private double em() {
        PageMetrics metrics = page;
        return metrics == null ? 0 : metrics.em();
    }

    private Turn turn() {
        Turn known = turn;
        if (known == null) {
            throw new IllegalStateException("the cell shows no turn");
        }
        return known;
    }
}
