package app.galley.workbench.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.format.Fixture;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Draft;
import app.galley.library.KeptResults;
import app.galley.library.Recording;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CallSheet;
import app.galley.service.category.CategoryRule;
import app.galley.service.category.CategoryRule.Kind;
import app.galley.service.category.RuleMatch;
import app.galley.workbench.Catalogue;
import app.galley.workbench.job.MovingClock;
import java.nio.charset.StandardCharsets;
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

/// Call categories over a real library.
class CategoryDeskTest {
    private static final CategoryRule HELLO = CategoryRule.of(Kind.SAID).saying(List.of("hello"));
    @TempDir
    private Path folder = Path.of("");
    private final MovingClock clock = new MovingClock();
    private final MemoryCategories service = new MemoryCategories();
    private SqliteLibrary library;
    private CategoryDesk desk;

    @BeforeEach void open() {
        library = SqliteLibrary.open(folder);
        desk = new CategoryDesk(library.drafts(), service, "here", clock);
    }

    @AfterEach void close() {
        library.close();
    }

    @Test void aDraftIsWrittenPushedChangedAndPushedAgain() {
        Draft draft = desk.begin("greeting");
        assertEquals("category.noRule", assertThrows(ProblemException.class, () -> desk.push(draft)).problem().key());
        Draft written = desk.save(draft, new CallCategory("greeting", false, List.of(HELLO)));
        assertFalse(desk.isPushed(written));
        desk.push(written);
        assertTrue(desk.isPushed(library.drafts().find(draft.id()).orElseThrow()));
        assertEquals(List.of(HELLO), service.of("greeting").rules());
        Draft changed = desk.save(written, new CallCategory("greeting", true, List.of(HELLO.negated(true))));
        assertFalse(desk.isPushed(changed));
        desk.push(changed);
        assertTrue(service.of("greeting").rules().getFirst().negated());
        assertTrue(service.of("greeting").live());
    }

    @Test void aCategoryWithARuleOfALaterTimeIsListedButNotWrittenOver() {
        service.create(new CallCategory("plain", false, List.of(HELLO)));
        service.unknown.add("later");
        service.create(new CallCategory("later", false, List.of(HELLO)));
        assertEquals(List.of("later unknown", "plain there"), desk.list().stream().map(entry -> entry.name() + " " + desk.state(entry)).toList());
        CategoryEntry later = desk.list().getFirst();
        assertEquals("category.readOnly", assertThrows(ProblemException.class, () -> desk.open(later)).problem().key());
        assertEquals(List.of(), desk.drafts(), "nothing that lacks a rule is kept as if it were all");
        Draft draft = desk.save(desk.begin("later"), new CallCategory("later", false, List.of(HELLO.negated(true))));
        assertEquals("category.readOnly", assertThrows(ProblemException.class, () -> desk.push(draft)).problem().key());
        assertFalse(service.of("later").rules().getFirst().negated());
        assertTrue(library.drafts().find(draft.id()).isPresent());
        desk.deleteThere("later");
        assertEquals("draft", desk.state(desk.list().getFirst()));
    }

    @Test void whatIsDeletedAtTheServiceIsOnlyHere() {
        desk.push(desk.save(desk.begin("greeting"), new CallCategory("greeting", false, List.of(HELLO))));
        assertEquals("pushed", desk.state(desk.list().getFirst()));
        desk.deleteThere("greeting");
        assertEquals("draft", desk.state(desk.list().getFirst()));
    }

    @Test void whatTheServiceRefusesStaysADraft() {
        Draft draft = desk.save(desk.begin("greeting"), new CallCategory("greeting", false, List.of(HELLO)));
        service.refusal = Optional.of(Problem.refused("category.nameTaken", "greeting"));
        assertThrows(ProblemException.class, () -> desk.push(draft));
        assertEquals(List.of(HELLO), desk.category(desk.drafts().getFirst().draft().orElseThrow()).rules());
        assertFalse(desk.isPushed(draft));
    }

    @Test void whatOnlyTheServiceHasIsListedAndBecomesADraftWhenItIsOpened() {
        service.create(new CallCategory("theirs", false, List.of(HELLO)));
        desk.begin("ours");
        assertEquals(List.of("ours", "theirs"), desk.list().stream().map(CategoryEntry::name).toList());
        Draft pulled = desk.open(desk.list().getLast());
        assertTrue(desk.isPushed(pulled));
        assertEquals(List.of(HELLO), desk.category(pulled).rules());
        clock.advance(Duration.ofHours(1));
        desk.save(pulled, new CallCategory("theirs", false, List.of(HELLO, HELLO)));
        desk.pull("theirs");
        assertEquals(1, desk.category(library.drafts().find(pulled.id()).orElseThrow()).rules().size());
        assertTrue(library.drafts().versions(pulled.id()).size() >= 2, "what was written before is a version");
        desk.deleteThere("theirs");
        assertEquals("category.gone", assertThrows(ProblemException.class, () -> desk.pull("theirs")).problem().key());
        assertEquals(2, desk.list().size(), "the draft stays");
        desk.forget(pulled);
        assertEquals(List.of("ours"), desk.list().stream().map(CategoryEntry::name).toList());
    }

    @Test void aNameThatCannotBeOrIsTakenIsRefused() {
        desk.begin("a");
        assertEquals("category.nameInUse", assertThrows(ProblemException.class, () -> desk.begin("a")).problem().key());
        assertEquals("category.name", assertThrows(ProblemException.class, () -> desk.begin("à b")).problem().key());
    }

    @Test void rulesAreTriedOnTheCallsOfTheLibrary() {
        UUID call = recording("Call", Fixture.file("amazon/call-insights.json"));
        recording("Talk", Fixture.file("amazon/redacted.json"));
        recording("Broken", "{".getBytes(StandardCharsets.UTF_8));
        AnalysedCalls calls = new AnalysedCalls(new Catalogue(library.recordings(), clock, gone -> { }), library.transcripts(), StandardFormats.in(Locale.ENGLISH));
        assertEquals(List.of("Call"), calls.all().stream().map(Recording::title).toList());
        CallSheet sheet = calls.sheet(call).orElseThrow();
        assertTrue(sheet.length() > 0);
        CallSheet.Part part = sheet.parts().stream().filter(one -> one.words().size() > 1).findFirst().orElseThrow();
        String phrase = part.words().get(0).text() + " " + part.words().get(1).text();
        RuleMatch match = RuleMatch.of(CategoryRule.of(Kind.SAID).saying(List.of(phrase.toUpperCase(Locale.ROOT))), sheet);
        assertTrue(match.holds());
        assertEquals(part.words().getFirst().time().start(), match.places().getFirst().start());
    }

    private UUID recording(String title, byte[] result) {
        UUID id = UUID.randomUUID();
        library.recordings().add(new Recording(id, title, null, 0, Duration.ofMinutes(1), false, Instant.EPOCH, null));
        KeptResults.keep(library.transcripts(), id, result, clock.instant());
        return id;
    }
}
