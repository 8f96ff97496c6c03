package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Wording;
import app.galley.task.Outcome;
import app.galley.transcript.Position;
import app.galley.transcript.Turn;
import app.galley.transcript.frame.TimeCodes;
import app.galley.ui.desk.Desk;
import app.galley.ui.desk.SavedState;
import app.galley.ui.editor.EditorView;
import app.galley.ui.editor.EditorViewModel;
import app.galley.ui.editor.marker.MarkersViewModel;
import app.galley.ui.kit.Commands;
import app.galley.ui.kit.Idle;
import app.galley.ui.kit.Times;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.hearing.Hearing;
import app.galley.ui.text.caret.Selection;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.sound.SoundChoices;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;

/// The room of the open transcript: puts the document on the desk, and what becomes of its edits beside it.
final class EditorRoom extends BorderPane {
    private static final Duration RESTING = Duration.ofSeconds(1);
    private final ShellViewModel model;
    private final Wording words;
    private final Desk desk = new Desk();
    private final EditorView editor;
    private final CaptionRoom captions;
    private final ReviewRoom review;
    private final PlacingRoom placing;
    private final WaveRoom wave;
    private final Hearing hearing;
    private final FileRoom file;
    private final PictureRoom picture;
    private final Idle resting = new Idle(RESTING);
    private @Nullable OpenDocument shown;

    EditorRoom(ShellViewModel model, Commands commands, Wording words, boolean mac) {
        this.model = model;
        this.words = words;
        TransportViewModel transport = new TransportViewModel(model.player(), desk, model.fx(), System::nanoTime);
        this.editor = new EditorView(new EditorViewModel(desk, words), transport, commands, words, mac);
        this.captions = new CaptionRoom(editor, desk, span -> transport.playSpan(span.start(), span.end()), model, commands, words);
        this.review = new ReviewRoom(editor, desk, span -> transport.playSpan(span.start(), span.end()), model, commands, words);
        this.placing = new PlacingRoom(editor, model, commands, words);
        this.wave = new WaveRoom(model, editor.wave(), transport);
        this.hearing = transport.hearing();
        keepHearing();
        this.picture = PictureRoom.furnish(editor, desk, transport, model, words, mac);
        this.file = new FileRoom(model, transport.file(), picture);
        QuoteRoom.furnish(editor, model, commands, words, mac);
        SpellingRoom.furnish(editor, desk, model, commands, words);
        editor.setOnSaveAgain(model::saveAgain);
        editor.offer(new MarkersViewModel(desk, model.preferences(), words));
        captions.place();
        editor.follow(model.habits());
        setTop(placing.sheet());
        setCenter(editor);
        editor.page().selectionProperty().subscribe(selection -> resting.execute(this::remember));
        model.onLeaving(this::remember);
        model.openProperty().subscribe(this::show);
        model.soundProperty().subscribe((before, now) -> {
            if (shown != null && now != null) {
                hear();
            }
        });
    }

    /// The workspace.
    EditorView editor() {
        return editor;
    }

    /// Asks for a text and puts it onto a recording of the library.
    void putText(Recording recording) {
        placing.ask(recording);
    }

    /// Shows the picture of the player itself, while it has one.
    void film(ObservableValue<@Nullable Node> shown) {
        picture.film(shown);
    }

    /// How the frames of the open recording are numbered; empty when it has none.
    Optional<TimeCodes> codes() {
        return file.codes();
    }

    /// How recordings are heard.
    Hearing hearing() {
        return hearing;
    }

    /// Keeps how one likes to hear recordings, and looks for sound devices when asked to.
    private void keepHearing() {
        LatestKept<SoundChoices> kept = new LatestKept<>(model.background(), model.fx(), model.preferences()::setSound, model::say);
        hearing.keep(model.preferences().sound(), kept::keep);
        hearing.setOnLook(() -> model.background().start("sound devices", cancellation -> model.player().devices())
                .whenEnded(model.fx(), outcome -> {
                    if (outcome instanceof Outcome.Done<List<String>>(List<String> found)) {
                        hearing.devicesProperty().set(found);
                    }
                }));
    }

    /// Puts the cursor into the text.
    void focusText() {
        editor.focusText();
    }

    /// Keeps where one is in the transcript that is shown.
    private void remember() {
        OpenDocument open = shown;
        if (open != null) {
            model.places().stand(open.recording().id(), editor.page().selectionProperty().get().caret());
        }
    }

    /// Puts the caret where it was left, and the sound to what is heard there.
    private void resume(OpenDocument document, Position last) {
        Turn turn = document.session().transcript().turns().get(last.turn());
        int word = turn.wordAt(last.offset());
        editor.page().selectHeard(Selection.at(last));
        if (document.recording().file() != null && !last.equals(Position.START)) {
            model.player().seek(Duration.ofMillis((word < 0 ? turn.time() : turn.words().get(word).time()).start()));
        }
    }

    private void show(@Nullable OpenDocument document) {
        remember();
        shown = document;
        if (document == null) {
            desk.close();
            review.show(null);
            placing.show(null);
            captions.show(null);
            hear();
            return;
        }
        Position last = model.places().in(document.recording().id(), document.session().transcript());
        desk.open(document.recording().title(), source(document), document.session());
        resume(document, last);
        review.show(document);
        placing.show(document);
        captions.show(document);
        hear();
        document.onSaving(saving -> model.fx().execute(() -> tell(document, saving)));
    }

    /// Waveform, picture and what is told of the file follow the sound: another one of the same file, or the file in another place.
    private void hear() {
        OpenDocument document = shown;
        Soundtrack sound = document == null ? null : model.soundProperty().get();
        wave.show(document == null ? null : document.recording(), sound);
        file.show(sound);
    }

    private void tell(OpenDocument document, OpenDocument.Saving saving) {
        if (document == model.openProperty().get()) {
            SavedState state = saving.isSaved() ? SavedState.SAVED
                    : saving.problem().isPresent() ? SavedState.NOT_SAVED : SavedState.SAVING;
            desk.saved(state, saving.problem().orElse(null));
        }
    }

    private Desk.Source source(OpenDocument document) {
        return switch (document.source().origin()) {
            case "amazon" -> Desk.Source.of("editor.source.amazon", Times.date(document.source().received(), words.locale()));
            case "prepared" -> Desk.Source.of("editor.source.prepared");
            case "speech-activity" -> Desk.Source.of("editor.source.speech");
            case "typed" -> Desk.Source.of("editor.source.typed");
            default -> Desk.Source.of("editor.source.file");
        };
    }
}
