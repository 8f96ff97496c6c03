package app.galley.workbench.vocabulary;

import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.library.KeptResults;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.spelling.Dictionaries;
import app.galley.task.Background;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.workbench.Catalogue;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Newsroom;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.spelling.WordList;
import app.galley.workbench.version.Rehearing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A library on the disk with recordings whose texts a person has corrected.
public final class CorrectedLibrary implements AutoCloseable {
    private final Path folder;
    private final SqliteLibrary library;
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);

    public CorrectedLibrary(Path folder) {
        this.folder = folder;
        this.library = SqliteLibrary.open(folder);
    }

    public SqliteLibrary library() {
        return library;
    }

    public Formats formats() {
        return formats;
    }

    public Catalogue catalogue() {
        return new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { });
    }

    /// Over the library, with a dictionary of a few English words.
    public Suggesting suggesting(Background background) {
        Dictionaries dictionaries = new WordList("en-GB", "gold clay weather whether river");
        return new Suggesting(catalogue(), library.transcripts(), formats, dictionaries::of, background);
    }

    /// Over the library, with a service that has no jobs yet and is at Amazon.
    public Trials trials() {
        Transcriptions transcriptions = new Newsroom(folder).start();
        return new Trials(catalogue(), library.transcripts(), formats, transcriptions, new Rehearing(transcriptions, () -> Newsroom.english(0)),
                new Costs(folder, "us-east-1", false));
    }

    /// A recording, what the machine heard of it, and what became of that: words in place of others, once each.
    ///
    /// @param corrections what stands there and what it becomes, one after the other
    public UUID recording(String title, String heard, String... corrections) {
        UUID id = UUID.randomUUID();
        library.recordings().add(new Recording(id, title, null, 0, Duration.ofMinutes(1), false, Instant.now(), null));
        byte[] result = HeardWords.result(heard);
        KeptResults.keep(library.transcripts(), id, result, Instant.parse("2026-11-23T08:00:00Z"));
        library.transcripts().createDocument(id, formats.read(result).in("en-GB"));
        EditSession session = library.transcripts().open(id).orElseThrow();
        for (int i = 0; i < corrections.length; i += 2) {
            correct(id, session, corrections[i], corrections[i + 1]);
        }
        library.transcripts().flush();
        return id;
    }

    private void correct(UUID id, EditSession session, String was, String is) {
        Transcript text = session.transcript();
        int at = text.turns().getFirst().text().indexOf(was);
        Edit edit = Edits.replace(text, new Position(0, at), new Position(0, at + was.length()), is, new Position(0, at));
        session.apply(edit);
        library.transcripts().append(id, EditSession.Step.APPLY, edit, new Transcripts.JournalListener() {
            @Override
            public void committed() { }

            @Override
            public void failed(Problem problem) {
                throw problem.asException();
            }
        });
    }

    @Override
    public void close() {
        library.close();
    }
}
