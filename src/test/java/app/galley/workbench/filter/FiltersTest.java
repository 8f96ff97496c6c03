package app.galley.workbench.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Draft;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.service.filter.RandomWords;
import app.galley.service.filter.WordList;
import app.galley.service.job.FilterMethod;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.job.WordLists;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.workbench.resource.StagedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Filters of a library beside those of the local service, over HTTP.
class FiltersTest {
    @TempDir
    Path folder = Path.of("");
    private LocalNewsroom room;
    private AwsConnection aws;
    private SqliteLibrary library;
    private Filters filters;
    private final Map<String, JobSettings> presets = new HashMap<>();

    @BeforeEach void open() {
        room = new LocalNewsroom(folder.resolve("service"));
        aws = new AwsConnection(room.connection(), Background.threads());
        library = SqliteLibrary.open(folder.resolve("library"));
        filters = filters(library);
    }

    private Filters filters(SqliteLibrary of) {
        return new Filters(aws.filters(), new StagedText(aws.staging(), Clock.systemUTC()), "here", of.drafts(), () -> presets, Clock.systemUTC());
    }

    @AfterEach void close() {
        library.close();
        aws.close();
        room.close();
    }

    private static WordList words(String... words) {
        return new WordList(List.of(words));
    }

    private Draft push(Draft draft) {
        return filters.push(draft, false);
    }

    private FilterEntry only() {
        Filters.Listing listing = filters.all();
        assertEquals(Optional.empty(), listing.trouble());
        assertEquals(1, listing.entries().size(), listing.toString());
        return listing.entries().getFirst();
    }

    private static String key(Runnable work) {
        return assertThrows(ProblemException.class, work::run).problem().key();
    }

    @Test void aDraftIsPushedListedAndPulledElsewhereWithExactlyItsWords() {
        Draft draft = filters.begin("rude", "de-DE", words("Mist", "", "d\u00e4mlich"));
        assertEquals(FilterEntry.State.DRAFT, only().state());
        push(draft);
        assertEquals(FilterEntry.State.SAME, only().state());
        byte[] written = aws.staging().fetch(aws.filters().address("rude").orElseThrow());
        assertEquals("Mist\nd\u00e4mlich", new String(written, StandardCharsets.UTF_8));
        assertEquals(List.of(), aws.staging().keys("galley/"), "nothing stays in the bucket");
        try (SqliteLibrary other = SqliteLibrary.open(folder.resolve("other"))) {
            Filters elsewhere = filters(other);
            assertEquals(FilterEntry.State.SERVICE, elsewhere.all().entries().getFirst().state());
            Draft pulled = elsewhere.pull("rude");
            assertEquals("de-DE", pulled.language());
            assertEquals(List.of("Mist", "d\u00e4mlich"), WordList.ofText(pulled.content()).rows());
            assertEquals(FilterEntry.State.SAME, elsewhere.all().entries().getFirst().state());
        }
    }

    @Test void changedWordsArePushedAnewAndVersionsStay() {
        Draft draft = push(filters.begin("rude", "en-GB", words("damn")));
        Draft changed = filters.save(draft, words("damn", "blast"));
        assertEquals(FilterEntry.State.CHANGED_HERE, only().state());
        push(changed);
        assertEquals(FilterEntry.State.SAME, only().state());
        assertEquals("damn\nblast", new String(aws.staging().fetch(aws.filters().address("rude").orElseThrow()), StandardCharsets.UTF_8));
        assertEquals(List.of("damn\nblast", "damn"), filters.versions(changed).stream().map(Draft.Version::content).toList());
    }

    @Test void aFilterDeletedElsewhereLeavesItsDraftAndIsMadeAgain() {
        Draft draft = push(filters.begin("rude", "en-GB", words("damn")));
        aws.filters().delete("rude");
        FilterEntry gone = only();
        assertEquals(FilterEntry.State.GONE, gone.state());
        assertEquals("damn", gone.draft().orElseThrow().content());
        push(draft);
        assertEquals(FilterEntry.State.SAME, only().state());
    }

    @Test void aFilterWrittenElsewhereIsNotWrittenOverUnasked() {
        Draft mine = filters.begin("rude", "en-GB", words("damn"));
        try (SqliteLibrary other = SqliteLibrary.open(folder.resolve("other"))) {
            Filters elsewhere = filters(other);
            elsewhere.push(elsewhere.begin("rude", "en-GB", words("blast")), false);
        }
        assertEquals(FilterEntry.State.CHANGED_THERE, only().state());
        assertEquals("filter.changedThere", key(() -> push(mine)));
        assertEquals("blast", new String(aws.staging().fetch(aws.filters().address("rude").orElseThrow()), StandardCharsets.UTF_8));
        filters.push(mine, true);
        assertEquals(FilterEntry.State.SAME, only().state());
    }

    @Test void pulledWordsBecomeANewVersionSoThatNothingIsLost() {
        Draft mine = filters.begin("rude", "en-GB", words("damn"));
        aws.filters().create("rude", "en-GB", aws.staging().upload(file("blast"), "galley/x.txt", Progress.NONE, new Cancellation()));
        Draft pulled = filters.pull("rude");
        assertEquals(mine.id(), pulled.id());
        assertEquals("blast", pulled.content());
        assertEquals(List.of("blast", "damn"), filters.versions(pulled).stream().map(Draft.Version::content).toList());
        assertEquals("filter.unknown", key(() -> filters.pull("other")));
    }

    private Path file(String text) {
        try {
            return java.nio.file.Files.writeString(folder.resolve("words.txt"), text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test void wordsWithFaultsAreNotPushed() {
        Draft draft = filters.begin("rude", "en-GB", words("damn", "holy cow"));
        ProblemException refused = assertThrows(ProblemException.class, () -> push(draft));
        assertEquals("filter.faults", refused.problem().key());
        assertEquals(Problem.Kind.FAULTS, refused.problem().kind());
        assertEquals("filter.empty", key(() -> push(filters.begin("none", "en-GB", words()))));
        assertEquals(List.of(), aws.filters().list());
    }

    @Test void theLanguageOfAFilterCannotBeChangedAtTheService() {
        Draft draft = push(filters.begin("rude", "en-GB", words("damn")));
        Draft other = filters.rename(draft, "rude", "en-US");
        assertEquals("filter.otherLanguage", key(() -> push(other)));
        push(filters.rename(other, "rude-us", "en-US"));
        assertEquals(2, aws.filters().list().size());
    }

    @Test void namesThatCannotBeAreRefused() {
        filters.begin("rude", "en-GB", words("damn"));
        assertEquals("filter.draftNamed", key(() -> filters.begin("rude", "en-GB", words())));
        assertEquals("filter.name", key(() -> filters.begin("r\u00fcde", "en-GB", words())));
        assertEquals("filter.name", key(() -> filters.begin("..", "en-GB", words())));
        assertEquals("filter.noName", key(() -> filters.begin("", "en-GB", words())));
    }

    @Test void presetsThatUseAFilterAreNamedAndDeletingItLeavesTheDraft() {
        presets.put("Council", JobSettings.of(new LanguageChoice.Named("en-GB"), 0)
                .with(Map.of("en-GB", new WordLists("", "rude", "")), FilterMethod.MASK));
        presets.put("Court", JobSettings.of(new LanguageChoice.Named("en-GB"), 0));
        push(filters.begin("rude", "en-GB", words("damn")));
        assertEquals(List.of("Council"), filters.uses("rude"));
        filters.delete("rude");
        assertEquals(FilterEntry.State.DRAFT, only().state());
        filters.delete("rude");
        filters.forget(only().draft().orElseThrow());
        assertEquals(List.of(), filters.all().entries());
    }

    @Test void aCopyForAnotherLanguageHasANameOfItsOwn() {
        Draft draft = filters.begin("rude", "en-GB", words("damn"));
        assertEquals("rude-de-DE", filters.copy(draft, "de-DE").name());
        assertEquals("rude-de-DE-2", filters.copy(draft, "de-DE").name());
    }

    @Test void draftsAreThereWhileTheServiceIsNot() {
        filters.begin("rude", "en-GB", words("damn"));
        room.kill();
        Filters.Listing listing = filters.all();
        assertEquals(Problem.Kind.UNREACHABLE, listing.trouble().orElseThrow().kind());
        assertEquals(FilterEntry.State.UNKNOWN, listing.entries().getFirst().state());
    }

    @Test void whatTheCheckPassesTheServiceTakesAndGivesBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String language = List.of("en-GB", "de-DE", "ja-JP", "fa-IR").get(random.nextInt(4));
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 60; row++) {
                rows.add(RandomWords.row(random));
            }
            WordList mended = filters.check(language).mended(new WordList(rows));
            WordList clean = new WordList(mended.rows().stream().filter(row -> filters.check(language).check(words(row)).isClean()).toList());
            if (!clean.rows().isEmpty()) {
                Draft draft = push(filters.begin("random-" + i, language, clean));
                assertEquals(clean.words(), WordList.ofText(filters.pull(draft.name()).content()).rows(), "seed " + seed);
            }
        }
        assertTrue(aws.filters().list().size() > 10, "seed " + seed);
    }
}
