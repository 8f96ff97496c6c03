package app.galley.ui.text;

import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageScroll;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.HitMarks;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.Script;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleAttribute;
import org.jspecify.annotations.Nullable;

/// Keeps the page in step with the document: shows every edit of the open session, whoever made it, and moves the caret with
/// it. Used by the FX thread.
final class PageSession {
    private final TurnColumn column;
    private final PageScroll scroll;
    private final Marker marker;
    private final PageHits hits;
    private final CaretModel caret;
    private final Hands hands;
    private final Consumer<AccessibleAttribute> announce;
    private final EditSession.Listener changes = this::changed;

    PageSession(TurnColumn column, PageScroll scroll, Marker marker, PageHits hits, CaretModel caret,
                Hands hands, Consumer<AccessibleAttribute> announce) {
        this.column = column;
        this.scroll = scroll;
        this.marker = marker;
        this.hits = hits;
        this.caret = caret;
        this.hands = hands;
        this.announce = announce;
    }

    /// Shows whichever session is open, from now on.
    void follow(ObjectProperty<@Nullable EditSession> session) {
        session.addListener((property, old, opened) -> open(old, opened));
        caret.selectionProperty().addListener((property, old, now) -> selected(old, now));
        open(null, session.get());
    }

    private void open(@Nullable EditSession old, @Nullable EditSession opened) {
        hands.input.end();
        if (old != null) {
            old.unlisten(changes);
        }
        if (opened != null) {
            opened.listen(changes);
        }
        hands.pen.take(opened);
        Transcript document = hands.pen.document();
        marker.current(Marks.NOWHERE, Marks.NOWHERE);
        marker.marks().unplayed();
        hits.show(HitMarks.NONE, document);
        column.show(document);
        scroll.show(document);
        caret.select(Selection.at(Position.START));
        hands.follow.resume();
        announce.accept(AccessibleAttribute.TEXT);
    }

    private void changed(EditSession.Step step, Edit edit, Transcript now) {
        hands.input.end();
        column.changed(edit, now);
        scroll.changed(edit);
        hits.changed(edit, now);
        if (edit.kind().isWriting() || step != EditSession.Step.APPLY) {
            hands.follow.hold();
            caret.moveTo(edit.caretAfter(), step == EditSession.Step.APPLY && meetsDirections(now, edit.caretAfter()), false);
            column.reveal(caret.selection());
        } else {
            caret.mapThrough(edit, now);
        }
        if (edit.before().size() != edit.after().size()) {
            marker.turnsMoved();
        }
        announce.accept(AccessibleAttribute.TEXT);
    }

    /// Where directions meet the caret stays beside what was just written.
    private static boolean meetsDirections(Transcript now, Position caret) {
        return caret.offset() > 0 && Script.hasRightToLeft(now.turns().get(caret.turn()).text());
    }

    private void selected(Selection old, Selection now) {
        marker.select(now);
        column.reveal(now);
        hands.blink.rouse();
        if (old.caret().turn() != now.caret().turn()) {
            announce.accept(AccessibleAttribute.TEXT);
        }
        announce.accept(AccessibleAttribute.SELECTION_START);
        announce.accept(AccessibleAttribute.SELECTION_END);
        announce.accept(AccessibleAttribute.CARET_OFFSET);
    }
}
