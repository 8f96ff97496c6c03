package app.galley.workbench.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.standard.StandardFormats;
import app.galley.library.KeptResults;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.Snapshot;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.media.extract.Coding;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Word;
import app.galley.transcript.edit.adoption.Adoption;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.insight.Insights;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.job.MovingClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results of the recogniser over a real library.
class MachineVersionsTest {
    private static final Position START = Position.START;
    private final Recording recording = new Recording(UUID.randomUUID(), "interview", null, 0, Duration.ZERO, false,
            Instant.parse("2026-11-23T08:00:00Z"), null);
    private final MovingClock clock = new MovingClock();
    @TempDir
    private Path folder = Path.of("");
    private SqliteLibrary library;
    private Documents documents;
    private UUID first;

    @BeforeEach void open() {
        library = SqliteLibrary.open(folder);
        library.recordings().add(recording);
        byte[] result = Fixture.file("amazon/redacted.json");
        first = keep(result);
        library.transcripts().createDocument(recording.id(), StandardFormats.in(Locale.ENGLISH).read(result));
        documents = new Documents(new Catalogue(library.recordings(), clock, gone -> { }), library.transcripts(), library.snapshots(),
                StandardFormats.in(Locale.ENGLISH), clock, Background.sameThread());
    }

    private UUID keep(byte[] result) {
        UUID id = KeptResults.keep(library.transcripts(), recording.id(), result, clock.instant());
        clock.advance(Duration.ofMinutes(1));
        return id;
    }

    @AfterEach void close() {
        library.close();
    }

    private OpenDocument document() {
        return documents.open(recording.id()).orElseThrow();
    }

    @Test void aLaterResultTouchesNothingUntilItIsTakenOver() {
        OpenDocument document = document();
        document.session().apply(Edits.replace(document.session().transcript(), START, new Position(0, 1), "We", START));
        Transcript edited = document.session().transcript();
        UUID second = keep(Fixture.file("amazon/unredacted.json"));
        document.close();
        OpenDocument again = document();
        assertEquals(edited, again.session().transcript());
        assertEquals(List.of(second, first), again.results().all().stream().map(MachineTranscript::id).toList());
        assertEquals("I am [PII] of [PII].", again.results().first().orElseThrow().turns().getFirst().text());
        assertEquals("I am Ann of Quay Lane.", again.results().read(second).turns().getFirst().text());
        again.close();
    }

    @Test void itIsTakenOverInOneStepThatOutlivesTheProgramAndLeavesAVersion() {
        UUID second = keep(Fixture.file("amazon/unredacted.json"));
        OpenDocument document = document();
        document.session().apply(Edits.replace(document.session().transcript(), START, new Position(0, 1), "We", START));
        Transcript edited = document.session().transcript();
        Adoption adoption = document.results().whole(edited, second);
        assertEquals("We am Ann of Quay Lane.", adoption.result().turns().getFirst().text());
        assertEquals(Optional.of(first), document.results().origin(edited));
        document.session().apply(adoption.edit(START));
        assertEquals(Optional.of(second), document.results().origin(document.session().transcript()));
        assertEquals(List.of(Snapshot.Reason.BEFORE_RESTORE), document.versions().all().stream().map(Snapshot::reason).toList());
        assertEquals(edited, document.versions().read(document.versions().all().getFirst().id()));
        document.close();
        OpenDocument again = document();
        assertEquals("We am Ann of Quay Lane.", again.session().transcript().turns().getFirst().text());
        again.session().undoStep();
        assertEquals(edited, again.session().transcript());
        again.close();
    }

    @Test void aPartIsTakenOverAlone() {
        UUID second = keep(Fixture.file("amazon/unredacted.json"));
        OpenDocument document = document();
        Adoption adoption = document.results().part(document.session().transcript(), second, Passage.in(0, 5, 10), false);
        assertEquals("I am Ann of [PII].", adoption.result().turns().getFirst().text());
        document.close();
    }

    @Test void aResultForAStretchHasTheRecordingsTimesAndIsTakenOverThereAlone() {
        OpenDocument document = document();
        Transcript before = document.session().transcript();
        Word last = before.turns().getFirst().words().getLast();
        TimeSpan asked = last.time();
        TimeSpan sound = new TimeSpan(Math.max(0, asked.start() - 700), asked.end() + 500);
        UUID again = stretch(sound, asked, "{\"results\":{\"items\":[" + item(asked.start() - sound.start() - 300, "by") + ","
                + item(asked.start() - sound.start() + 10, "Haworth") + "]}}");
        assertEquals(asked.start() + 10, document.results().read(again).turns().getFirst().words().getLast().time().start());
        assertEquals("I am [PII] of Haworth", document.results().instead(before, again).turns().getFirst().text().replace(".", ""));
        Adoption adoption = document.results().whole(before, again);
        assertEquals("I am [PII] of Haworth", adoption.result().turns().getFirst().text().replace(".", ""));
        assertEquals(before.turns().subList(1, before.turns().size()), adoption.result().turns().subList(1, before.turns().size()));
        assertEquals(1, adoption.taken());
        document.session().apply(adoption.edit(START));
        assertEquals(Optional.of(first), document.results().origin(document.session().transcript()));
        document.session().undoStep();
        assertEquals(before, document.session().transcript());
        document.close();
        assertEquals(first, documents.open(recording.id()).orElseThrow().results().all().getLast().id());
    }

    @Test void aCorrectionInTheStretchStaysAndWhatWasTakenOverIsNone() {
        OpenDocument document = document();
        Word last = document.session().transcript().turns().getFirst().words().getLast();
        TimeSpan asked = last.time();
        String heard = "{\"results\":{\"items\":[" + item(0, "Haworth") + "]}}";
        UUID again = stretch(asked, asked, heard);
        document.session().apply(document.results().whole(document.session().transcript(), again).edit(START));
        UUID later = stretch(asked, asked, heard.replace("Haworth", "Howarth"));
        assertEquals("I am [PII] of Howarth", document.results().whole(document.session().transcript(), later).result().turns().getFirst().text()
                .replace(".", ""));
        Transcript text = document.session().transcript();
        Word word = text.turns().getFirst().words().getLast();
        document.session().apply(Edits.replace(text, new Position(0, word.start()), new Position(0, word.end()), "Home", START));
        Adoption kept = document.results().whole(document.session().transcript(), later);
        assertEquals("I am [PII] of Home", kept.result().turns().getFirst().text().replace(".", ""));
        assertEquals(1, kept.conflicts().size());
        document.close();
    }

    private UUID stretch(TimeSpan sound, TimeSpan asked, String result) {
        UUID id = UUID.randomUUID();
        byte[] bytes = Fixture.bytes(result);
        library.transcripts().keep(new MachineTranscript(id, recording.id(), "amazon", KeptResults.sum(bytes), clock.instant(),
                new SentSound.Stretch(Coding.FLAC, sound, asked)), bytes);
        clock.advance(Duration.ofMinutes(1));
        return id;
    }

    private static String item(long start, String word) {
        return "{\"type\":\"pronunciation\",\"start_time\":\"%s\",\"end_time\":\"%s\",\"alternatives\":[{\"confidence\":\"0.9\",\"content\":\"%s\"}]}"
                .formatted(start / 1000.0, (start + 200) / 1000.0, word);
    }

    @Test void whatAResultTellsBesideItsWordsIsReadFromItsBytes() {
        OpenDocument document = document();
        assertTrue(document.results().insights(first).redacted());
        assertFalse(document.results().insights(keep(Fixture.file("amazon/toxicity.json"))).toxicity().isEmpty());
        assertEquals(Insights.NONE, document.results().insights(keep(Fixture.file("amazon/plain.json"))));
        document.close();
    }

    @Test void aResultThatCannotBeReadIsAProblemAndNothingChanges() {
        UUID broken = keep(Fixture.bytes("{\"results\":{\"items\":["));
        OpenDocument document = document();
        Transcript before = document.session().transcript();
        assertThrows(ProblemException.class, () -> document.results().whole(before, broken));
        assertEquals(before, document.session().transcript());
        UUID sound = keep(Fixture.file("amazon/unredacted.json"));
        assertEquals("I am Ann of Quay Lane.", document.results().whole(before, sound).result().turns().getFirst().text());
        document.close();
    }
}
