package app.galley.ui.text;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.edit.EditSession;
import app.galley.ui.text.act.MenuSource;
import app.galley.ui.text.act.PageAct;
import app.galley.ui.text.caret.CaretModel;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.page.Marker;
import app.galley.ui.text.page.PageMap;
import app.galley.ui.text.page.PageScroll;
import app.galley.ui.text.page.PageWords;
import app.galley.ui.text.page.TurnColumn;
import app.galley.ui.text.turn.HeaderListener;
import app.galley.ui.text.turn.HitMarks;
import app.galley.ui.text.turn.Marks;
import app.galley.ui.text.turn.Misspellings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A transcript as a page one reads and writes, over an [EditSession]: what is typed becomes edits of the session, and every
/// edit of the session, whoever made it, is shown. Only the visible turns exist as nodes. Used by the FX thread.
public final class TranscriptView extends Region {
    private final ObjectProperty<@Nullable EditSession> session = new SimpleObjectProperty<>(this, "session");
    private final DoubleProperty doubtBelow = new SimpleDoubleProperty(this, "doubtBelow", 0);
    private final BooleanProperty shading = new SimpleBooleanProperty(this, "shading");
    private final BooleanProperty editable = new SimpleBooleanProperty(this, "editable", true);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final CaretModel caret = new CaretModel();
    private final Marks marks = new Marks();
    private final TurnColumn column;
    private final Marker marker;
    private final PageMap map;
    private final PageScroll scroll;
    private final PageStyle style;
    private final PageHits hits;
    private final WordTip tip;
    private final Hands hands;
    private final Accessibility accessibility;
    private final PageFrame frame;
    private Consumer<Duration> onSeek = moment -> { };
    private IntConsumer onSpeaker = turn -> { };

    /// A page without a document.
    ///
    /// @param mac whether keys follow the conventions of macOS rather than those of Windows and Linux
    public TranscriptView(Wording words, boolean mac) {
        column = new TurnColumn(marks, PageWords.in(words), new HeaderListener() {
            @Override
            public void speaker(int turn) {
                onSpeaker.accept(turn);
            }

            @Override
            public void time(int turn) {
                hands().seekTurn(turn);
            }
        });
        marker = new Marker(marks, column);
        map = new PageMap(column);
        hands = new Hands(column, map, caret, marker, mac, words, moment -> onSeek.accept(moment));
        scroll = new PageScroll(column, hands.follow::yield);
        accessibility = new Accessibility(column, map, caret, marks, words);
        frame = new PageFrame(column, scroll, words);
        style = new PageStyle(column, frame.face());
        hits = new PageHits(marker, scroll);
        tip = new WordTip(column, map, words);
        build(words);
        bind();
    }

    private Hands hands() {
        return hands;
    }

    private void build(Wording words) {
        getStyleClass().add("transcript-view");
        getStylesheets().add(Objects.requireNonNull(
                TranscriptView.class.getResource("/app/galley/ui/text.css")).toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleHelp(words.say("editor.pageHelp"));
        getChildren().setAll(frame.nodes(hands.dropMark));
        hands.layOn(this);
        style.layOn(this);
        tip.layOn(this);
    }

    private void bind() {
        doubtBelow.subscribe(d -> marker.doubtBelow(d.doubleValue()));
        shading.subscribe(marker::shading);
        editable.subscribe(hands.pen::editable);
        reducedMotion.subscribe(still -> {
            hands.blink.still(still);
            hands.follow.still(still);
        });
        focusedProperty().subscribe(hands.blink::focus);
        frame.bind(session.isNotNull(), hands.follow, this::requestFocus);
        new PageSession(column, scroll, marker, hits, caret, hands, this::notifyAccessibleAttributeChanged).follow(session);
    }

    @Override
    protected void layoutChildren() {
        frame.lay(getWidth(), getHeight());
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return switch (attribute) {
            case EDITABLE -> hands.pen.canWrite();
            case FONT -> frame.face().getFont();
            case VERTICAL_SCROLLBAR -> scroll.bar();
            default -> {
                Object answer = accessibility.answer(attribute, parameters);
                yield answer == null ? super.queryAccessibleAttribute(attribute, parameters) : answer;
            }
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        if (!accessibility.perform(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /// The open document; none at first.
    public ObjectProperty<@Nullable EditSession> sessionProperty() {
        return session;
    }

    /// Words less sure than this are underlined; 0, the default, underlines none.
    public DoubleProperty doubtBelowProperty() {
        return doubtBelow;
    }

    /// How many characters a full line holds, 62 to 78.
    public IntegerProperty charactersProperty() {
        return style.characters;
    }

    /// The size of the letters, 0.5 to 3; 1 is the window's own.
    public DoubleProperty zoomProperty() {
        return style.zoom;
    }

    /// Makes the letters one step larger or smaller.
    public void zoom(boolean larger) {
        style.step(larger);
    }

    /// How far apart lines are, 0.8 to 2; 1 is the distance of the design.
    public DoubleProperty lineSpacingProperty() {
        return style.lineSpacing;
    }

    /// Whether what has been heard is shaded; false at first.
    public BooleanProperty shadingProperty() {
        return shading;
    }

    /// Whether one can write; true at first.
    public BooleanProperty editableProperty() {
        return editable;
    }

    /// Whether nothing blinks and glides.
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /// Whether the page keeps the word being heard in sight; true at first.
    public BooleanProperty followProperty() {
        return hands.follow.onProperty();
    }

    /// What is selected; an empty selection is the caret.
    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return caret.selectionProperty();
    }

    /// Selects and shows a part of the document; the page stays there until it is called back to what is heard.
    public void select(Selection part) {
        hands.follow.yield();
        caret.select(part);
    }

    /// Selects and shows what is about to be heard; the page goes on following.
    public void selectHeard(Selection part) {
        hands.follow.clicked();
        caret.select(part);
    }

    /// Highlights the word that is being heard; [Marks#NOWHERE] for none. Touches two turns at most.
    public void setCurrent(int turn, int word) {
        marker.current(turn, word);
        hands.follow.moved();
    }

    /// Draws search hits in place of those drawn before. They move along with edits until others are set.
    ///
    /// @param sorted in the order of the text of the document as it is now
    /// @param current the index of the one gone to, drawn stronger; -1 for none
    public void setHits(List<Passage> sorted, int current) {
        EditSession open = session.get();
        hits.show(new HitMarks(sorted, current), open == null ? null : open.transcript());
    }

    /// Sets who knows what is misspelled; [Misspellings#NONE] for nobody.
    public void setMisspellings(Misspellings source) {
        marker.misspellings(source);
    }

    /// Draws all marks anew, because what is known of misspellings has changed.
    public void repaint() {
        marker.repaint();
    }

    /// Does what a key would do.
    ///
    /// @param extend whether a move selects
    public void perform(PageAct act, boolean extend) {
        hands.perform(act, extend);
    }

    /// Adds entries to the context menu.
    public void addMenuSource(MenuSource source) {
        hands.menu.add(source);
    }

    /// Adds entries above all others of the context menu: what is offered for the very word.
    public void addFirstMenuSource(MenuSource source) {
        hands.menu.addFirst(source);
    }

    /// Whether an input method is composing, so that its keys are its own.
    public boolean isComposing() {
        return hands.input.isComposing();
    }

    /// Sets who hears which moment was clicked.
    public void setOnSeek(Consumer<Duration> listener) {
        onSeek = listener;
    }

    /// Sets who hears of which turn the speaker was clicked.
    public void setOnSpeaker(IntConsumer listener) {
        onSpeaker = listener;
    }

    /// Where the name of a turn's speaker stands, in this view's coordinates; empty when the turn is out of sight.
    public Optional<Bounds> speakerBounds(int turn) {
        return map.name(turn).map(column::localToParent);
    }

    /// Where things are on the page, in the coordinates of this view.
    public PageMap map() {
        return map;
    }
}
