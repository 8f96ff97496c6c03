package app.galley.library.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.library.Draft;
import app.galley.library.Drafts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDraftsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    @TempDir
    Path folder;

    @Test void whatIsWrittenInOneSittingIsOneVersion() {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            Draft draft = begun(library.drafts());
            Instant last = NOON;
            for (String content : List.of("ab", "abc", "abcd")) {
                last = last.plus(Drafts.ONE_SITTING).minusMillis(1);
                library.drafts().put(draft.with(content, last), Drafts.ONE_SITTING);
            }
            assertEquals(List.of("abcd"), contents(library.drafts(), draft));
            library.drafts().put(draft.with("later", last.plus(Drafts.ONE_SITTING)), Drafts.ONE_SITTING);
            assertEquals(List.of("later", "abcd"), contents(library.drafts(), draft));
        }
    }

    @Test void whatWasPushedStaysBesideWhatIsWrittenAfterIt() {
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            Draft pushed = begun(library.drafts()).with(new Draft.Pushed("here", "a", NOON));
            library.drafts().put(pushed, Duration.ZERO);
            assertEquals(List.of("a"), contents(library.drafts(), pushed), "nothing else was written");
            library.drafts().put(pushed.with("ab", NOON.plusSeconds(1)), Drafts.ONE_SITTING);
            library.drafts().put(pushed.with("abc", NOON.plusSeconds(2)), Drafts.ONE_SITTING);
            assertEquals(List.of("abc", "a"), contents(library.drafts(), pushed));
        }
    }

    @Test void draftsAndVersionsAreKnownAfterARestart() {
        Draft draft;
        Draft other;
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            draft = begun(library.drafts()).with("ab", NOON.plusSeconds(5)).with(new Draft.Pushed("here", "ab", NOON.plusSeconds(6)));
            library.drafts().put(draft, Duration.ZERO);
            other = begun(library.drafts());
        }
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            assertEquals(Optional.of(draft), library.drafts().find(draft.id()));
            assertEquals(List.of("ab", "a"), contents(library.drafts(), draft));
            assertEquals(List.of(), library.drafts().all(Draft.Kind.FILTER));
            library.drafts().remove(draft.id());
            assertEquals(List.of(other), library.drafts().all(Draft.Kind.VOCABULARY));
            assertEquals(List.of(), library.drafts().versions(draft.id()));
        }
    }

    private static Draft begun(Drafts drafts) {
        Draft draft = new Draft(UUID.randomUUID(), Draft.Kind.VOCABULARY, "names", "en-GB", "a", NOON, Optional.empty());
        drafts.put(draft, Duration.ZERO);
        return draft;
    }

    private static List<String> contents(Drafts drafts, Draft draft) {
        return drafts.versions(draft.id()).stream().map(Draft.Version::content).toList();
    }
}
