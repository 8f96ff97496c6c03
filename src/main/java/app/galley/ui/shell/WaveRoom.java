package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Survey;
import app.galley.media.wave.Samples;
import app.galley.problem.Problem;
import app.galley.task.Outcome;
import app.galley.ui.sound.TransportViewModel;
import app.galley.ui.sound.wave.model.Sound;
import app.galley.ui.sound.wave.model.WaveSource;
import app.galley.ui.sound.wave.model.WaveViewModel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The waveform of the open recording: gets its sound, keeps how one likes it. Used by the FX thread.
final class WaveRoom {
    private static final String KEPT = "waveform";
    private final ShellViewModel model;
    private final WaveSource source;
    private final TransportViewModel transport;
    private @Nullable Followed followed;

    WaveRoom(ShellViewModel model, WaveViewModel wave, TransportViewModel transport) {
        this.model = model;
        this.source = wave.source();
        this.transport = transport;
        LatestKept<String> choices = new LatestKept<>(model.background(), model.fx(), text -> model.preferences().remember(KEPT, text),
                model::say);
        wave.choices().keep(model.preferences().remembered(KEPT).orElse(""), choices::keep);
    }

    /// Shows another sound; null none.
    void show(@Nullable Recording recording, @Nullable Soundtrack sound) {
        if (followed != null) {
            followed.leave();
            followed = null;
        }
        readSamples(null);
        source.clear();
        transport.measured(null);
        transport.hearing().anew();
        if (recording == null || sound == null) {
            return;
        }
        readSamples(sound);
        Followed next = new Followed();
        followed = next;
        model.background().start("survey", cancellation -> model.survey(recording, sound)).whenEnded(model.fx(), outcome -> {
            switch (outcome) {
                case Outcome.Done<Survey>(Survey survey) -> next.follow(survey);
                case Outcome.Failed<Survey>(Problem why) -> next.fail(why);
                case Outcome.Cancelled<Survey>() -> { }
            }
        });
    }

    private void readSamples(@Nullable Soundtrack sound) {
        Samples last = source.samplesProperty().get();
        source.samplesProperty().set(sound == null ? null : new Samples(model.playback(), sound, model.background(),
                () -> model.fx().execute(source::samplesCame)));
        if (last != null) {
            last.close();
        }
    }

    /// Plays an exact copy from where the recording itself is being heard.
    private void playCopy(Path copy) {
        Soundtrack sound = Soundtrack.of(copy);
        model.playOn(sound);
        readSamples(sound);
    }

    /// The survey that is shown, as far as it is known. What it tells in quick succession is looked at once.
    private final class Followed {
        private final AtomicBoolean due = new AtomicBoolean();
        private final Runnable listener = this::tell;
        private @Nullable Survey survey;
        private @Nullable Path copy;
        private boolean left;

        void follow(Survey known) {
            if (left) {
                return;
            }
            survey = known;
            known.listen(listener);
            look();
        }

        void fail(Problem why) {
            if (!left) {
                source.problemProperty().set(why);
            }
        }

        void leave() {
            left = true;
            if (survey != null) {
                survey.unlisten(listener);
            }
        }

        private void tell() {
            if (!due.getAndSet(true)) {
                model.fx().execute(this::look);
            }
        }

        private void look() {
            due.set(false);
            Survey known = survey;
            if (left || known == null) {
                return;
            }
            source.soundProperty().set(known.findings().map(found -> whole(known, found))
                    .orElseGet(() -> Sound.growing(known.waveform())));
            known.findings().ifPresent(found -> {
                transport.measured(found.length());
                transport.hearing().speech(found.speech(), found.length());
            });
            known.problem().ifPresent(this::fail);
            Path exact = known.exactCopy().orElse(null);
            if (exact != null && copy == null) {
                copy = exact;
                playCopy(exact);
            }
        }

        private static Sound whole(Survey survey, Findings found) {
            return new Sound(survey.waveform(), found.length(), true, found.speech(), found.gaps());
        }
    }
}
