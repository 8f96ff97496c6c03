package app.galley.main;

import app.galley.library.Recording;
import app.galley.local.fault.Faults;
import app.galley.local.sign.Keys;
import app.galley.media.AudioSink;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.sound.LineSinks;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.WorkbenchSource.Check;
import app.galley.workbench.WorkbenchSource.Wanted;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Starts every part of the program once, in a library of its own that goes afterwards.
final class Checks {
    private final Composition composition;
    private final AppFolders folders;
    private final Wording words = new Wording(Locale.getDefault());

    Checks(Composition composition, AppFolders folders) {
        this.composition = composition;
        this.folders = folders;
    }

    /// Checks all parts, in the order in which they stand on each other.
    List<Check> run() {
        return List.of(new Check("galley.check.java", true, Runtime.version() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")),
                check("galley.check.library", () -> folders.library(Optional.empty()).toString()),
                check("galley.check.media", this::media), check("galley.check.sound", this::sound),
                check("galley.check.service", this::service), check("galley.check.transcript", this::transcript),
                new Check("galley.check.display", true, words.say(Display.isThere() ? "galley.check.isThere" : "galley.check.onlyTerminal")));
    }

    private String media() {
        try (MediaReader reader = composition.reader()) {
            MediaInfo info = reader.probe(composition.sample());
            return info.container() + ", " + info.audioCodec() + ", " + info.sampleRate() + " Hz";
        }
    }

    private String sound() {
        try (AudioSink sink = new LineSinks().open(new PcmFormat(44_100, 2))) {
            return words.say(sink.isReal() ? "galley.check.isThere" : "galley.check.silent");
        }
    }

    private String service() {
        try (WorkbenchSource.Serving serving = composition.serve(0, Optional.empty(), Keys.random(), new Faults())) {
            return serving.service().endpoint().toString();
        }
    }

    private String transcript() throws IOException {
        try (TemporaryFolder library = AppFolders.temporary("library");
                Workbench workbench = composition.open(new Wanted(Optional.of(library.path()), Optional.empty(),
                        Optional.empty(), Optional.empty()))) {
            Recording recording = workbench.imports().add(composition.sample(), begun -> { }, Progress.NONE,
                    new Cancellation()).recording();
            workbench.transcriptions().await(workbench.transcriptions()
                    .take(recording, JobSettings.of(new LanguageChoice.Named("en-GB"), 3)).id());
            return words.say("galley.check.words", workbench.documents().current(recording.id()).orElseThrow().wordCount());
        }
    }

    private Check check(String key, Callable<String> part) {
        try {
            return new Check(key, true, part.call());
        } catch (ProblemException e) {
            return new Check(key, false, words.say(e.problem()));
        } catch (Exception e) {
            return new Check(key, false, e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }
}
