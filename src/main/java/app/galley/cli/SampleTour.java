package app.galley.cli;

import app.galley.format.TranscriptWriter;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Turn;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What Galley does when it is started where there is no display: its main job, on the sample interview, in the terminal.
final class SampleTour {
    private static final int TURNS_SHOWN = 4;
    private final Terminal terminal;
    private final WorkbenchSource source;

    SampleTour(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    int run() {
        Path sample = source.sample();
        terminal.say("galley.tour.begin", source.version());
        WorkbenchSource.Wanted usual = new WorkbenchSource.Wanted(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
        try (Workbench workbench = source.open(usual)) {
            TranscribeCommand.Transcribed done = new Transcribing(workbench, terminal, new ProgressBar(terminal.err(), false)).run(sample,
                    JobSettings.of(new LanguageChoice.Named("en-GB"), 3), false, false);
            terminal.origin(done.origin(), done.recording().title());
            terminal.out().println();
            done.transcript().turns().stream().limit(TURNS_SHOWN).forEach(turn -> show(turn, done));
            Path folder = Path.of("galley-sample").toAbsolutePath();
            for (String format : List.of("txt", "srt", "vtt", "json")) {
                TranscriptWriter writer = workbench.formats().writer(format);
                Path file = folder.resolve("interview." + format);
                workbench.exports().write(done.transcript(), writer, file);
                terminal.out().println(file);
            }
        }
        terminal.say("galley.tour.end");
        return 0;
    }

    private void show(Turn turn, TranscribeCommand.Transcribed done) {
        String name = done.transcript().speaker(turn.speaker()).map(Speaker::name).orElse("");
        terminal.out().printf("%-8s %s%n%s%n%n", name, TimeCode.of(turn.time().start()), turn.text());
    }
}
