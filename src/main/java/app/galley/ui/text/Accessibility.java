package app.galley.ui.text;

import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Doubts;
import app.galley.ui.kit.Times;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import app.galley.ui.text.turn.Marks;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/// What assistive technology sees of the page: the turn of the caret as a text, with a line before it that says who speaks and
/// when, whether the turn is verified, and how many of its words are doubtful while those are marked. Offsets count from the start of that line. Used by the FX thread.
final class Accessibility {
    private final TurnColumn column;
    private final PageMap map;
    private final CaretModel caret;
    private final Marks marks;
    private final Wording words;

    Accessibility(TurnColumn column, PageMap map, CaretModel caret, Marks marks, Wording words) {
        this.column = column;
        this.map = map;
        this.caret = caret;
        this.marks = marks;
        this.words = words;
    }

    /// The answer to a question about the text, null for questions of other sorts.
    @Nullable Object answer(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case TEXT -> head() + turn().text();
            case CARET_OFFSET -> head().length() + caret.caret().offset();
            case SELECTION_START -> head().length() + start();
            case SELECTION_END -> head().length() + end();
            case LINE_FOR_OFFSET -> lineFor((int) present(parameters, 0));
            case LINE_START -> lineStarts((int) present(parameters, 0), 0);
            case LINE_END -> lineStarts((int) present(parameters, 0), 1);
            case BOUNDS_FOR_RANGE -> bounds((int) present(parameters, 0), (int) present(parameters, 1));
            case OFFSET_AT_POINT -> offsetAt((Point2D) present(parameters, 0));
            default -> null;
        };
    }

    /// Selects or shows a part of the turn of the caret; other actions are none of this one's.
    ///
    /// @return whether it was done
    boolean perform(AccessibleAction action, @Nullable Object... parameters) {
        return switch (action) {
            case SET_TEXT_SELECTION -> {
                int turn = caret.caret().turn();
                caret.select(Selection.between(place(turn, (int) present(parameters, 0)), place(turn, (int) present(parameters, 1))));
                yield true;
            }
            case SHOW_TEXT_RANGE -> {
                column.reveal(Selection.at(place(caret.caret().turn(), (int) present(parameters, 0))));
                yield true;
            }
            default -> false;
        };
    }

    private static Object present(@Nullable Object[] parameters, int index) {
        Object parameter = index < parameters.length ? parameters[index] : null;
        if (parameter == null) {
            throw new IllegalArgumentException("the question lacks its parameter " + index);
        }
        return parameter;
    }

    private Turn turn() {
        return column.document().turns().get(caret.caret().turn());
    }

    private String head() {
        Transcript document = column.document();
        Turn turn = turn();
        StringJoiner head = new StringJoiner(", ", "", "\n");
        document.speaker(turn.speaker()).ifPresent(speaker -> head.add(speaker.name()));
        head.add(Times.clock(Duration.ofMillis(turn.time().start())));
        if (turn.verified()) {
            head.add(words.say("editor.spoken.verified"));
        }
        long doubtful = turn.words().stream().filter(w -> Doubts.isDoubtful(turn, w, marks.doubtBelow())).count();
        if (doubtful > 0) {
            head.add(words.say("editor.spoken.doubtful", doubtful));
        }
        return head.toString();
    }

    private int start() {
        Position from = caret.selection().from();
        return from.turn() < caret.caret().turn() ? 0 : from.offset();
    }

    private int end() {
        Position to = caret.selection().to();
        return to.turn() > caret.caret().turn() ? turn().text().length() : to.offset();
    }

    private Position place(int turn, int offset) {
        return new Position(turn, Math.clamp(offset - head().length(), 0, column.document().turns().get(turn).text().length()));
    }

    private int lineFor(int offset) {
        int inTurn = offset - head().length();
        return inTurn < 0 ? 0 : 1 + map.lineOf(caret.caret().turn(), Math.min(inTurn, turn().text().length()));
    }

    private int lineStarts(int line, int further) {
        int head = head().length();
        if (line <= 0) {
            return further == 0 ? 0 : head - 1;
        }
        List<Integer> starts = map.lineStarts(caret.caret().turn());
        return head + starts.get(Math.min(line - 1 + further, starts.size() - 1));
    }

    private Bounds @Nullable [] bounds(int from, int to) {
        int turn = caret.caret().turn();
        int first = place(turn, from).offset();
        List<Rectangle2D> parts = map.range(turn, first, Math.max(first, place(turn, to + 1).offset()));
        Bounds[] onScreen = new Bounds[parts.size()];
        for (int i = 0; i < onScreen.length; i++) {
            Rectangle2D r = parts.get(i);
            onScreen[i] = column.localToScreen(new BoundingBox(r.getMinX(), r.getMinY(), r.getWidth(), r.getHeight()));
        }
        return onScreen;
    }

    private int offsetAt(Point2D onScreen) {
        Point2D point = column.screenToLocal(onScreen);
        if (point == null) {
            return head().length();
        }
        Hit hit = map.hit(point.getX(), point.getY());
        return hit.position().turn() == caret.caret().turn() ? head().length() + hit.character() : head().length();
    }
}
