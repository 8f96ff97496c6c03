package app.galley.ui.editor.spelling;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.Speaker;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.SpokenLanguage;
import app.galley.ui.desk.Desk;
import app.galley.workbench.spelling.Proof;
import app.galley.workbench.spelling.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The proof of the document on the desk: opened with it where spelling is checked and its language has a dictionary, and told the
/// names of its speakers. Used on the FX thread.
final class ProofOnDesk {
    private final BooleanProperty on;
    private final Desk desk;
    private final Spelling spelling;
    private final Background background;
    private final Executor fx;
    private final Runnable news;
    private final EditSession.Listener edits = (step, edit, now) -> takeNames();
    private @Nullable EditSession watched;
    private @Nullable Proof proof;
    private List<Speaker> named = List.of();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper(this, "missing", "");
    private Consumer<Problem> trouble = problem -> { };

    /// @param news hears when the proof is another one or knows more
    ProofOnDesk(Desk desk, Spelling spelling, Background background, Executor fx, Runnable news) {
        this.desk = desk;
        this.spelling = spelling;
        this.background = background;
        this.fx = fx;
        this.news = news;
        this.on = new SimpleBooleanProperty(this, "on", spelling.isOn());
        desk.sessionProperty().subscribe(this::open);
        on.subscribe((before, now) -> {
            background.start("keep a setting", cancellation -> {
                spelling.setOn(now);
                return true;
            });
            open(desk.sessionProperty().get());
        });
    }

    BooleanProperty onProperty() {
        return on;
    }

    /// The proof; null while nothing is checked.
    @Nullable Proof get() {
        return proof;
    }

    /// The language that cannot be checked since it has no dictionary; empty where one is found and where none is looked for.
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    void onTrouble(Consumer<Problem> listener) {
        trouble = listener;
    }

    /// Looks for a dictionary again where there was none.
    void lookAgain() {
        if (proof == null) {
            open(desk.sessionProperty().get());
        }
    }

    private void open(@Nullable EditSession session) {
        EditSession before = watched;
        Proof old = proof;
        if (before != null) {
            before.unlisten(edits);
        }
        if (old != null) {
            old.close();
        }
        proof = null;
        missing.set("");
        watched = session;
        news.run();
        if (session != null) {
            session.listen(edits);
            look(session, session.transcript());
        }
    }

    private void look(EditSession session, Transcript transcript) {
        if (on.get()) {
            background.start("open a dictionary", cancellation -> {
                String language = SpokenLanguage.of(transcript);
                Optional<Proof> found = spelling.open(language);
                return new Found(found, found.isEmpty() && Spelling.isChecked(language) ? language : "");
            }).whenEnded(fx, outcome -> found(session, outcome));
        }
    }

    /// What came of looking for a dictionary.
    ///
    /// @param missing the language that has none; empty for none
    private record Found(Optional<Proof> proof, String missing) { }

    private void found(EditSession session, Outcome<Found> outcome) {
        switch (outcome) {
            case Outcome.Done<Found>(Found found) when watched != session || proof != null || !on.get() ->
                    found.proof.ifPresent(Proof::close);
            case Outcome.Done<Found>(Found found) -> {
                found.proof.ifPresent(this::use);
                missing.set(found.missing);
            }
            case Outcome.Failed<Found>(Problem why) -> trouble.accept(why);
            case Outcome.Cancelled<Found>() -> { }
        }
    }

    private void use(Proof opened) {
        proof = opened;
        named = List.of();
        takeNames();
        opened.onNews(() -> fx.execute(news));
        news.run();
    }

    private void takeNames() {
        Proof present = proof;
        EditSession session = watched;
        if (present != null && session != null && session.transcript().speakers() != named) {
            named = session.transcript().speakers();
            present.accept(named.stream().flatMap(s -> Tokens.in(s.name()).stream()
                    .map(place -> s.name().substring(place.start(), place.end()))).collect(Collectors.toSet()));
        }
    }
}
