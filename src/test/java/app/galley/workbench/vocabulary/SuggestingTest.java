package app.galley.workbench.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.KeptResults;
import app.galley.service.vocabulary.Finding;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Letters;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermRules;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.review.term.Suggestion;
import app.galley.workbench.vocabulary.Suggesting.Found;
import app.galley.workbench.vocabulary.Suggesting.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Suggestions over a real library.
class SuggestingTest {
    private static final Letters ENGLISH = new LetterTable().of("en-GB");
    @TempDir
    private Path folder = Path.of("");
    private CorrectedLibrary library;

    @BeforeEach void open() {
        library = new CorrectedLibrary(folder);
    }

    @AfterEach void close() {
        library.close();
    }

    private Found found() {
        return library.suggesting(Background.sameThread()).start(progress -> { }).get();
    }

    @Test void allRecordingsAreReadAndThoseThatNobodyTouchedTeachNothing() {
        UUID first = library.recording("Council", "so we met missis lay at the weir", "missis lay", "Mrs Leigh");
        UUID second = library.recording("Harbour", "and lay said that the clay was dry", "lay", "Leigh", "clay", "gold");
        library.recording("Untouched", "nobody has looked at this yet");
        Found found = found();
        assertEquals(2, found.read());
        assertEquals(0, found.unreadable());
        Suggestion leigh = found.suggestions().getFirst();
        assertEquals("Leigh", leigh.text());
        assertEquals(2, leigh.count());
        assertEquals(List.of(first, second), leigh.examples().stream().map(Suggestion.Example::recording).sorted((a, b) -> a.equals(first) ? -1 : 1).toList());
        assertEquals(new TimeSpan(500, 1000), leigh.examples().stream().filter(e -> e.recording().equals(second)).findFirst().orElseThrow().time());
        assertEquals("gold", found.suggestions().getLast().text(), "the dictionary knows it");
    }

    @Test void aCorrectionThatWasMadeAgainstALaterResultIsComparedWithThatResult() {
        UUID id = library.recording("Council", "we met missis lay", "lay", "Leigh");
        KeptResults.keep(library.library().transcripts(), id, HeardWords.result("we met missus Leigh"), Instant.parse("2026-11-24T08:00:00Z"));
        assertEquals(List.of("Leigh"), found().suggestions().stream().map(Suggestion::text).toList(), "the text came from the first one");
    }

    @Test void aResultThatCannotBeReadIsLeftOutAndCounted() {
        library.recording("Council", "we met missis lay", "lay", "Leigh");
        UUID broken = library.recording("Broken", "we met missis lay", "lay", "Ley");
        KeptResults.keep(library.library().transcripts(), broken, "{".getBytes(StandardCharsets.UTF_8), Instant.parse("2020-11-24T08:00:00Z"));
        Found found = found();
        assertTrue(found.read() + found.unreadable() == 2, found.toString());
        assertTrue(found.suggestions().stream().anyMatch(one -> one.text().equals("Leigh")));
    }

    @Test void theReadingSaysHowFarItIsAndStops() throws Exception {
        for (int i = 0; i < 3; i++) {
            library.recording("Council " + i, "we met missis lay", "lay", "Leigh");
        }
        List<Progress> seen = new ArrayList<>();
        library.suggesting(Background.sameThread()).start(seen::add);
        assertEquals(List.of(new Progress(0, 3), new Progress(1, 3), new Progress(2, 3), new Progress(3, 3)), seen);
        CompletableFuture<Running<Found>> started = new CompletableFuture<>();
        List<Progress> until = new ArrayList<>();
        Running<Found> running = library.suggesting(Background.threads()).start(progress -> {
            until.add(progress);
            started.join().cancel();
        });
        started.complete(running);
        assertInstanceOf(Outcome.Cancelled.class, running.await());
        assertEquals(List.of(new Progress(0, 3)), until);
    }

    @Test void aSuggestionBecomesARowThatTheServiceTakes() {
        assertEquals(new Term("Leigh", ""), Suggesting.term("Leigh", ENGLISH));
        assertEquals(new Term("Ann-Leigh", "Ann Leigh"), Suggesting.term("Ann Leigh", ENGLISH));
        assertEquals(new Term("Ile-de-Re", "Île de Ré"), Suggesting.term("Île de Ré", ENGLISH));
        for (String text : List.of("B12", "AT&T", "Apollo 11", "U.S.A", "naïve", "O’Brien")) {
            Term made = Suggesting.term(text, ENGLISH);
            assertEquals(List.of(), new TermRules(ENGLISH).findings(made).stream().filter(Finding::isFault).toList(), made.toString());
            assertEquals(text, made.shown().replace('\'', text.contains("’") ? '’' : '\''), made.toString());
        }
    }
}
