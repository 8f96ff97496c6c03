package app.galley.ui.editor;

import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Timeline;
import app.galley.ui.desk.Desk;
import app.galley.ui.desk.Habits;
import app.galley.ui.desk.SavedState;
import app.galley.ui.editor.marker.MarkersViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Notice;
import app.galley.ui.sound.TransportCommands;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.TurnPlayback;
import app.galley.ui.sound.TypingPause;
import app.galley.ui.sound.wave.model.WaveViewModel;
import app.galley.ui.text.TranscriptView;
import app.galley.ui.text.caret.Selection;
import app.galley.ui.text.turn.Marks;
import java.util.Objects;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The editing workspace: what is open, the page, the transport. Everything one does while typing and listening has a key
/// that works without leaving the text.
public final class EditorView extends BorderPane {
    /// The word being heard is not highlighted.
    private static final PseudoClass UNLIT = PseudoClass.getPseudoClass("unlit");
    private final EditorViewModel model;
    private final TransportViewModel transport;
    private final Wording words;
    private final TypingPause typing;
    private final TranscriptView page;
    private final SpeakerField speaker;
    private final Notice notice;
    private final Inspector inspector;
    private final Workspace workspace;
    private final Commands commands;
    private final EditorTools extras;
    private final BooleanBinding open;
    private final EditorHeader header;
    private final Foot foot;
    private Runnable onSaveAgain = () -> { };

    /// Over its models.
    ///
    /// @param commands where it registers what it can do
    /// @param mac whether keys follow the conventions of macOS rather than those of Windows and Linux
    public EditorView(EditorViewModel model, TransportViewModel transport, Commands commands, Wording words, boolean mac) {
        this.model = model;
        this.transport = transport;
        this.commands = commands;
        this.words = words;
        this.typing = new TypingPause(transport, model.desk(), System::nanoTime);
        this.page = new TranscriptView(words, mac);
        this.speaker = new SpeakerField(page, model, words);
        this.notice = new Notice(words.say("kit.close"));
        this.inspector = new Inspector(words);
        this.header = new EditorHeader(model, inspector, words);
        this.workspace = new Workspace(page, speaker, inspector);
        this.open = sceneProperty().isNotNull().and(model.desk().sessionProperty().isNotNull());
        this.extras = new EditorTools(model.desk(), page, transport, inspector, workspace, commands, open, words, mac);
        register(mac);
        this.foot = new Foot(model, transport, typing, page, commands, open, words, mac);
        build();
        bind();
        act();
    }

    private void register(boolean mac) {
        BooleanBinding shown = sceneProperty().isNotNull();
        TransportCommands.in(commands, transport, new TurnPlayback(transport, model.desk()), shown, this::caretTurn, this::goTo, mac);
        commands.add("editor.command.speaker", "F2", open, () -> {
            page.requestFocus();
            speaker.open(caretTurn());
        });
        commands.add("editor.command.panel", "F6", open, () -> {
            if (!inspector.enterNext()) {
                page.requestFocus();
            }
        });
        commands.listen(this);
    }

    private int caretTurn() {
        return page.selectionProperty().get().caret().turn();
    }

    private void goTo(int turn) {
        page.selectHeard(Selection.at(new Position(turn, 0)));
    }

    private void build() {
        getStyleClass().add("editor");
        getStylesheets().add(Objects.requireNonNull(
                EditorView.class.getResource("/app/galley/ui/editor.css")).toExternalForm());
        page.setId("transcript");
        setTop(new VBox(header, notice));
        setCenter(workspace);
        setBottom(foot);
    }

    private void bind() {
        Desk desk = model.desk();
        page.sessionProperty().bind(desk.sessionProperty());
        page.doubtBelowProperty().bind(model.doubtBelow());
        page.followProperty().bindBidirectional(transport.followProperty());
        page.reducedMotionProperty().bind(Platform.getPreferences().reducedMotionProperty());
        desk.currentWordProperty().subscribe(this::showCurrent);
        desk.problemProperty().subscribe(this::showProblem);
        desk.savedProperty().subscribe(state -> {
            if (state == SavedState.SAVED) {
                notice.messageProperty().set(null);
            }
        });
    }

    private void showCurrent(Timeline.@Nullable WordPlace place) {
        if (place == null) {
            page.setCurrent(Marks.NOWHERE, Marks.NOWHERE);
        } else {
            page.setCurrent(place.turn(), place.word());
        }
    }

    private void showProblem(@Nullable Problem why) {
        notice.messageProperty().set(why == null ? null
                : new Notice.Message(words.say(why), true, words.say("editor.saveAgain"), onSaveAgain));
    }

    private void act() {
        page.setOnSeek(transport::seek);
        page.setOnSpeaker(speaker::open);
        page.addEventFilter(ScrollEvent.SCROLL, e -> speaker.close(true));
        page.sessionProperty().subscribe(session -> speaker.close(false));
        commands.add("editor.command.zoomIn", "Shortcut+PLUS Shortcut+EQUALS Shortcut+Shift+EQUALS Shortcut+ADD", () -> page.zoom(true));
        commands.add("editor.command.zoomOut", "Shortcut+MINUS Shortcut+SUBTRACT", () -> page.zoom(false));
        commands.add("editor.command.zoomReset", "Shortcut+DIGIT0 Shortcut+NUMPAD0", () -> page.zoomProperty().set(1));
    }

    /// Works the way one likes to work.
    public void follow(Habits habits) {
        page.zoomProperty().bindBidirectional(habits.zoomProperty());
        page.lineSpacingProperty().bindBidirectional(habits.lineSpacingProperty());
        page.charactersProperty().bindBidirectional(habits.charactersProperty());
        page.shadingProperty().bindBidirectional(habits.shadingProperty());
        habits.highlightProperty().subscribe(lit -> page.pseudoClassStateChanged(UNLIT, !lit));
        model.doubtsShownProperty().bindBidirectional(habits.doubtsShownProperty());
        transport.followProperty().bindBidirectional(habits.followProperty());
        transport.skipProperty().bind(habits.skipProperty());
        habits.rewindProperty().subscribe(transport::rewindOnPause);
        typing.enabledProperty().bind(habits.pausesWhileTypingProperty());
    }

    /// What the workspace shows.
    public EditorViewModel model() {
        return model;
    }

    /// Sets what writes again what could not be saved; offered beside the problem.
    public void setOnSaveAgain(Runnable action) {
        onSaveAgain = action;
    }

    /// Adds a tool to the others above the page.
    public void add(ButtonBase tool) {
        header.add(tool);
    }

    /// Puts the cursor into the text.
    public void focusText() {
        page.requestFocus();
    }

    /// Sets what the key that searches does while no transcript is in sight.
    public void setOnFindElsewhere(Runnable action) {
        extras.onFindElsewhere(action);
    }

    /// Offers markers to put into the text.
    public void offer(MarkersViewModel markers) {
        header.add(extras.markers(markers, open));
    }

    /// The waveform, for those who have its sound.
    public WaveViewModel wave() {
        return foot.wave();
    }

    /// Puts a picture beside the page.
    public void setPicture(Region picture) {
        workspace.setPicture(picture);
    }

    /// Whether a transcript is in sight, so that its commands can be asked for.
    public BooleanBinding openBinding() {
        return open;
    }

    /// The page, for those who add to it.
    public TranscriptView page() {
        return page;
    }

    /// The panels beside the page, for those who add to them.
    public Inspector inspector() {
        return inspector;
    }

    /// The commands of the window, for those who add to them.
    public Commands commands() {
        return commands;
    }
}
