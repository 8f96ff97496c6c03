package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.Fragment;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.TimeEdits;
import app.galley.transcript.edit.change.TurnEdits;
import app.galley.transcript.edit.change.WordEdits;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A result of Amazon Transcribe is opened, stored, edited, undone, closed and opened again, and is what it was.
class StoredSamplesTest {
    private static final int EDITS = 60;
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Formats formats = StandardFormats.in(Locale.ENGLISH);
    @TempDir
    private Path folder;

    @Test void everyResultOfTheReadersTestsComesBackUnchanged() throws IOException, URISyntaxException {
        URL plain = Objects.requireNonNull(getClass().getResource("/app/galley/format/amazon/plain.json"));
        goThrough(Objects.requireNonNull(Path.of(plain.toURI()).getParent()));
    }

    @Test void everySampleComesBackUnchanged() throws IOException {
        Optional<Path> samples = Optional.ofNullable(System.getProperty("galley.samples")).map(Path::of);
        assumeTrue(samples.isPresent(), "skipped: -Dgalley.samples=FOLDER names no folder with real results");
        goThrough(samples.get());
    }

    private void goThrough(Path results) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(results)) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertFalse(files.isEmpty(), "no .json file in the folder");
        for (Path file : files) {
            Transcript first = formats.read(Files.readAllBytes(file));
            UUID recording = stored(first);
            Transcript edited = editedAndUndone(recording, first);
            try (SqliteLibrary library = SqliteLibrary.open(folder)) {
                EditSession session = library.transcripts().open(recording).orElseThrow();
                assertEquals(first, session.transcript(), file + " seed " + seed);
                while (session.redo().isPresent()) {
                    assertFalse(session.history().undoable().isEmpty());
                }
                assertEquals(edited, session.transcript(), file + " seed " + seed);
            }
        }
    }

    private UUID stored(Transcript transcript) {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            Recording recording = Samples.recording("sample");
            library.recordings().add(recording);
            library.transcripts().createDocument(recording.id(), transcript);
            return recording.id();
        }
    }

    private Transcript editedAndUndone(UUID recording, Transcript first) {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            EditSession session = library.transcripts().open(recording).orElseThrow();
            assertEquals(first, session.transcript());
            JournalWatch watch = new JournalWatch();
            session.listen((step, edit, now) -> library.transcripts().append(recording, step, edit, watch));
            for (int i = 0; i < EDITS; i++) {
                session.apply(edit(session.transcript()));
            }
            Transcript edited = session.transcript();
            while (session.undo().isPresent()) {
                assertFalse(session.history().redoable().isEmpty());
            }
            assertEquals(first, session.transcript(), "seed " + seed);
            library.transcripts().flush();
            assertEquals(Set.of("committed", "safe"), Set.copyOf(watch.heard()));
            return edited;
        }
    }

    private Edit edit(Transcript now) {
        Position at = place(now);
        Position to = random.nextInt(3) > 0 ? at : place(now);
        Turn turn = now.turns().get(at.turn());
        int word = turn.words().isEmpty() ? -1 : random.nextInt(turn.words().size());
        return switch (random.nextInt(word < 0 ? 8 : 11)) {
            case 0, 1 -> Edits.replace(now, at, at, "river ", at);
            case 2 -> Edits.splitTurn(now, at, at);
            case 3 -> Edits.paste(now, at, at, Fragment.of(now, at, to), at);
            case 4 -> WordEdits.strike(now, at, to, at);
            case 5 -> TurnEdits.verify(now, at.turn(), at.turn(), true, at);
            case 6 -> WordEdits.marker(now, at, "[laughter]", 500, at);
            case 7 -> Edits.newSpeaker(now, at.turn(), "Guest " + random.nextInt(5));
            case 8 -> WordEdits.accept(now, at.turn(), word, at);
            case 9 -> WordEdits.replaceWord(now, at.turn(), word, "water", at);
            default -> TimeEdits.word(now, at.turn(), word, new TimeSpan(5, 90), at);
        };
    }

    private Position place(Transcript transcript) {
        int turn = random.nextInt(transcript.turns().size());
        return new Position(turn, random.nextInt(transcript.turns().get(turn).text().length() + 1));
    }
}
