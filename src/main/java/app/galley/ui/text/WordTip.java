package app.galley.ui.text;

import app.galley.problem.Wording;
import app.galley.transcript.Timing;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.ui.kit.Times;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.Hit;
import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Says when a word was said and how sure that and the word are, once the mouse rests on it for a moment. Used by the FX
/// thread.
final class WordTip {
    private static final double AFTER_MILLIS = 600;
    private static final double UNDER = 6;
    private final TurnColumn column;
    private final PageMap map;
    private final Wording words;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(javafx.util.Duration.millis(AFTER_MILLIS));
    private @Nullable Place under;

    /// A word and where it stands.
    private record Place(int turn, int word, Rectangle2D box) { }

    WordTip(TurnColumn column, PageMap map, Wording words) {
        this.column = column;
        this.map = map;
        this.words = words;
        tip.getStyleClass().add("word-tip");
        rest.setOnFinished(e -> show());
        column.addEventHandler(MouseEvent.MOUSE_MOVED, e -> over(e.getX(), e.getY()));
        column.addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        column.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> leave());
    }

    /// Goes away when a person does something else.
    void layOn(TranscriptView page) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, e -> leave());
        page.addEventFilter(ScrollEvent.SCROLL, e -> leave());
    }

    private void over(double x, double y) {
        Place place = under(x, y);
        Place old = under;
        if (place == null) {
            leave();
        } else if (old == null || place.turn != old.turn || place.word != old.word) {
            leave();
            under = place;
            rest.playFromStart();
        }
    }

    private @Nullable Place under(double x, double y) {
        Hit hit = map.hit(x, y);
        int turn = hit.position().turn();
        int word = column.document().turns().get(turn).wordAt(hit.character());
        return map.word(turn, word).stream().filter(box -> box.contains(x, y)).findFirst()
                .map(box -> new Place(turn, word, box)).orElse(null);
    }

    private void leave() {
        under = null;
        rest.stop();
        tip.hide();
    }

    private void show() {
        Place place = under;
        if (place == null || place.turn >= column.document().turns().size()) {
            return;
        }
        Turn turn = column.document().turns().get(place.turn);
        Point2D at = column.localToScreen(place.box.getMinX(), place.box.getMaxY() + UNDER);
        if (place.word < turn.words().size() && at != null && column.getScene() != null) {
            tip.setText(describe(turn.words().get(place.word)));
            tip.show(column, at.getX(), at.getY());
        }
    }

    private String describe(Word word) {
        Duration start = Duration.ofMillis(word.time().start());
        String when = words.say(switch (word.timing()) {
            case MEASURED -> "editor.tip.measured";
            case INFERRED -> "editor.tip.inferred";
            case SET -> "editor.tip.set";
        }, Times.clock(start) + "." + start.toMillisPart() / 100);
        return word.timing() == Timing.MEASURED || word.confidence() < 1
                ? words.say("editor.tip.sure", when, (int) (word.confidence() * 100)) : when;
    }
}
