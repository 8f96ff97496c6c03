package app.galley.ui.caption;

import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Lane;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.caption.cue.CueRow;
import app.galley.ui.caption.page.PresetShelf;
import app.galley.ui.desk.Desk;
import app.galley.ui.text.SampleTranscripts;
import app.galley.workbench.Exports;
import app.galley.workbench.caption.CaptionDesk;
import app.galley.workbench.caption.Footages;
import app.galley.workbench.caption.OwnPresets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;

/// A recording in a library whose captions are made.
final class Captioned implements AutoCloseable {
    static final UUID RECORDING = UUID.fromString("2f0c7a52-6f7d-4f0e-9a80-0d6c3a0e8b11");
    final List<TimeSpan> played = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final Desk desk = new Desk();
    final EditSession session;
    final CaptionViewModel model;
    final OwnPresets presets;
    private final Background background;
    private final Executor fx;
    private final SqliteLibrary library;
    private final Lane lane = new Lane("captions");

    /// Opens the library in a folder, with the recording in it.
    Captioned(Path folder, Background background, Executor fx) {
        this(folder, background, fx, Footages.NONE);
    }

    /// The same of a recording with a moving picture.
    Captioned(Path folder, Background background, Executor fx, Footages footages) {
        this.background = background;
        this.fx = fx;
        library = SqliteLibrary.open(folder);
        if (library.recordings().find(RECORDING).isEmpty()) {
            library.recordings().add(new Recording(RECORDING, "Interview", null, 1, Duration.ofMinutes(1), false, Instant.EPOCH, null));
        }
        presets = new OwnPresets(folder.resolve("presets"));
        session = new EditSession(interview());
        model = new CaptionViewModel(desk, new CaptionDesk(library.captionings(), presets, lane, Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC), footages, background), new Exports(), played::add, background, fx,
                new Wording(Locale.ENGLISH));
        model.onProblem(problems::add);
    }

    /// The presets that are offered.
    PresetShelf shelf() {
        return new PresetShelf(presets, new Exports(), background, fx, problems::add);
    }

    /// Checks caption files of others.
    OtherCaptions others() {
        return new OtherCaptions(model, StandardFormats.in(Locale.ENGLISH), background, fx, problems::add);
    }

    /// Puts the document on the desk.
    void open() {
        desk.open("Interview", Desk.Source.of("editor.source.prepared"), session);
        model.open(RECORDING, session, true);
    }

    /// Returns when what was asked of the library is done.
    void settle() {
        lane.submit(cancellation -> true).get();
    }

    /// Replaces the first place in the text that says something.
    void change(String before, String after) {
        Transcript now = session.transcript();
        for (int i = 0; i < now.turns().size(); i++) {
            int at = now.turns().get(i).text().indexOf(before);
            if (at >= 0) {
                Position end = new Position(i, at + before.length());
                session.apply(Edits.replace(now, new Position(i, at), end, after, end));
                return;
            }
        }
        throw new AssertionError(before);
    }

    /// What the cues that are listed say, in their order.
    List<String> texts() {
        return model.cues().rowsProperty().get().stream().map(row -> String.join(" ", row.shown().lines())).toList();
    }

    /// The first cue that is listed whose text begins like this.
    CueRow row(String beginning) {
        return model.cues().rowsProperty().get().stream().filter(row -> String.join(" ", row.shown().lines()).startsWith(beginning)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        model.close();
        lane.close();
        library.close();
    }

    /// Spoken slowly enough to be read; the second cue and the last break rules.
    static Transcript interview() {
        Transcript fast = SampleTranscripts.of("Ann Lee: The bridge had gone in the night. Nobody could say... when it would be rebuilt.",
                "Bob: And who was going to pay for all of it?",
                "Ann Lee: The council said that it had no money. There were 3 of us (on the committee who knew better.");
        return new Transcript(fast.turns().stream().map(turn -> new Turn(turn.id(), turn.speaker(), slow(turn.time()), turn.text(), turn.words().stream()
                .map(word -> new Word(word.start(), word.end(), slow(word.time()), word.confidence(), word.timing(), word.struck())).toList())).toList(),
                fast.speakers(), "en-US");
    }

    private static TimeSpan slow(TimeSpan time) {
        return new TimeSpan(time.start() * 2, time.end() * 2);
    }
}
