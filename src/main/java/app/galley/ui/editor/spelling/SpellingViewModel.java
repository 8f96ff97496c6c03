package app.galley.ui.editor.spelling;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.ui.desk.Desk;
import app.galley.workbench.spelling.Proof;
import app.galley.workbench.spelling.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// What is known of the spelling of the open transcript. Nothing is checked on the FX thread, which uses it; needs no toolkit.
public final class SpellingViewModel {
    private static final int[] NONE = new int[0];
    private final Desk desk;
    private final Spelling spelling;
    private final Background background;
    private final Executor fx;
    private final EditSession.Listener edits = this::edited;
    private final ProofOnDesk proof;
    private @Nullable Typing typing;
    private Runnable news = () -> { };
    private Consumer<String> missing = language -> { };

    /// Where one is typing: the word that ends, begins or has the caret there is not marked until it is left.
    private record Typing(long turn, int offset) { }

    /// Over the desk.
    ///
    /// @param background reads dictionaries and transcripts
    /// @param fx where news are told
    public SpellingViewModel(Desk desk, Spelling spelling, Background background, Executor fx) {
        this.desk = desk;
        this.spelling = spelling;
        this.background = background;
        this.fx = fx;
        this.proof = new ProofOnDesk(desk, spelling, background, fx, () -> news.run());
        desk.sessionProperty().subscribe((before, now) -> watch(before, now));
        watch(null, desk.sessionProperty().get());
    }

    private void watch(@Nullable EditSession before, @Nullable EditSession now) {
        typing = null;
        if (before != null) {
            before.unlisten(edits);
        }
        if (now != null) {
            now.listen(edits);
        }
    }

    /// Whether unknown words are marked.
    public BooleanProperty onProperty() {
        return proof.onProperty();
    }

    /// The language of the transcript when it has no dictionary on this computer, so that nothing is checked; else empty.
    public ReadOnlyStringProperty missingProperty() {
        return proof.missingProperty();
    }

    /// Sets who answers when someone asks for the spelling of a language that has no dictionary.
    public void onMissing(Consumer<String> listener) {
        missing = listener;
    }

    /// Asks why nothing is checked; yields false when there is a dictionary.
    public boolean askForMissing() {
        String language = missingProperty().get();
        if (!language.isEmpty()) {
            missing.accept(language);
        }
        return !language.isEmpty();
    }

    /// Sets who hears of a dictionary that cannot be read.
    public void onTrouble(Consumer<Problem> listener) {
        proof.onTrouble(listener);
    }

    /// Looks for a dictionary again: one may have been added.
    public void lookAgain() {
        proof.lookAgain();
    }

    /// The desk whose document is checked.
    Desk desk() {
        return desk;
    }

    /// Sets who hears that there is something new to paint.
    void onNews(Runnable listener) {
        news = listener;
    }

    private void edited(EditSession.Step step, Edit edit, Transcript now) {
        boolean types = step == EditSession.Step.APPLY && edit.kind() == Edit.Kind.TYPE;
        typing = types ? new Typing(now.turns().get(edit.caretAfter().turn()).id(), edit.caretAfter().offset()) : null;
    }

    /// The caret stands elsewhere: a word that was being typed is marked when the caret has left it.
    void caretAt(Position at) {
        Typing was = typing;
        EditSession session = desk.sessionProperty().get();
        if (was != null && session != null && at.turn() < session.transcript().turns().size()
                && (session.transcript().turns().get(at.turn()).id() != was.turn || at.offset() != was.offset)) {
            typing = null;
            news.run();
        }
    }

    /// The unknown words of a turn, as far as they are known: start and end of each. Quick.
    int[] in(Turn turn) {
        Proof present = proof.get();
        int[] parts = present == null ? NONE : present.in(turn);
        Typing now = typing;
        if (now == null || now.turn != turn.id()) {
            return parts;
        }
        return IntStream.range(0, parts.length / 2).map(i -> 2 * i)
                .filter(i -> now.offset < parts[i] || now.offset > parts[i + 1])
                .flatMap(i -> IntStream.of(parts[i], parts[i + 1])).toArray();
    }

    /// The unknown word at a place, or next to it.
    Optional<Passage> at(Position place) {
        EditSession session = desk.sessionProperty().get();
        if (session == null || place.turn() >= session.transcript().turns().size()) {
            return Optional.empty();
        }
        int[] parts = in(session.transcript().turns().get(place.turn()));
        return IntStream.range(0, parts.length / 2).map(i -> 2 * i)
                .filter(i -> parts[i] <= place.offset() && place.offset() <= parts[i + 1])
                .mapToObj(i -> Passage.in(place.turn(), parts[i], parts[i + 1])).findFirst();
    }

    /// The text of a word.
    String text(Passage word) {
        EditSession session = desk.sessionProperty().get();
        return session == null ? "" : session.transcript().turns().get(word.from().turn()).text()
                .substring(word.from().offset(), word.to().offset());
    }

    /// Looks for the next unknown word in the background.
    ///
    /// @param then gets it; called only while the transcript is as it was
    void next(Position from, boolean forward, Consumer<Optional<Passage>> then) {
        Proof present = proof.get();
        EditSession session = desk.sessionProperty().get();
        if (present == null || session == null) {
            return;
        }
        Transcript asked = session.transcript();
        background.start("next unknown word", cancellation -> present.next(asked, from, forward)).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<Optional<Passage>>(Optional<Passage> found)
                    && desk.sessionProperty().get() == session && session.transcript() == asked) {
                then.accept(found);
            }
        });
    }

    /// Looks for suggestions in the background.
    void suggest(String word, Consumer<List<String>> then) {
        Proof present = proof.get();
        if (present != null) {
            background.start("suggestions", cancellation -> present.suggestions(word)).whenEnded(fx, outcome -> {
                if (outcome instanceof Outcome.Done<List<String>>(List<String> found)) {
                    then.accept(found);
                }
            });
        }
    }

    /// Puts a suggestion in the place of a word, which keeps its time; nothing when the word has changed meanwhile.
    void replace(Passage place, String word, String suggestion, Position caret) {
        EditSession session = desk.sessionProperty().get();
        if (session == null || at(place.from()).filter(place::equals).isEmpty() || !text(place).equals(word)) {
            return;
        }
        Turn turn = session.transcript().turns().get(place.from().turn());
        int index = turn.wordAt(place.from().offset());
        Word timed = index < 0 ? null : turn.words().get(index);
        session.apply(timed != null && timed.start() == place.from().offset() && timed.end() == place.to().offset()
                ? WordEdits.replaceWord(session.transcript(), place.from().turn(), index, suggestion, caret)
                : Edits.replace(session.transcript(), place.from(), place.to(), suggestion, caret));
    }

    /// Adds a word to the user's own.
    void accept(String word) {
        background.start("add to own words", cancellation -> {
            spelling.ownWords().add(word);
            return true;
        });
    }

    /// Passes a word over until the transcript is closed.
    void ignore(String word) {
        Proof present = proof.get();
        if (present != null) {
            present.ignore(word);
        }
    }
}
