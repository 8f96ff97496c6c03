package app.galley.workbench.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Draft;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.LocalNewsroom;
import app.galley.service.policy.KnownPlaces;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyInfo.State;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.workbench.Preferences;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two local services stand for two regions.
class RegionCopiesTest {
    private static final Connection.Aws HERE = new Connection.Aws("newsroom", "eu-west-1", "here-bucket");
    @TempDir
    Path folder = Path.of("");
    private final List<Connection.Aws> opened = new ArrayList<>();
    private LocalNewsroom room;
    private LocalNewsroom otherRoom;
    private AwsConnection aws;
    private AwsConnection other;
    private SqliteLibrary library;
    private VocabularyDesk desk;
    private RegionCopies copies;

    @BeforeEach void open() {
        room = new LocalNewsroom(folder.resolve("one"));
        otherRoom = new LocalNewsroom(folder.resolve("other"));
        aws = new AwsConnection(room.connection(), Background.threads());
        other = new AwsConnection(otherRoom.connection(), Background.threads());
        library = SqliteLibrary.open(folder.resolve("library"));
        Watch watch = new Watch(Background.threads(), Duration.ofMillis(20), Duration.ofMillis(100));
        desk = new VocabularyDesk(library.drafts(), aws.vocabularies(), new StagedText(aws.staging(), Clock.systemUTC()), watch,
                new Preferences(library.settings()), "here", Clock.systemUTC());
        copies = copies(Optional.of(HERE), watch);
    }

    private RegionCopies copies(Optional<Connection.Aws> here, Watch watch) {
        return new RegionCopies(here, place -> {
            opened.add(place);
            return new RegionCopies.There() {
                @Override
                public Vocabularies vocabularies() {
                    return other.vocabularies();
                }

                @Override
                public MediaStaging staging() {
                    return other.staging();
                }

                @Override
                public void close() { }
            };
        }, new KnownPlaces() {
            @Override
            public List<String> profiles() {
                return List.of("newsroom");
            }

            @Override
            public Optional<String> region(String profile) {
                return Optional.empty();
            }

            @Override
            public List<String> regions() {
                return List.of("eu-west-1", "us-east-1");
            }
        }, desk, watch, Clock.systemUTC());
    }

    @AfterEach void close() {
        library.close();
        aws.close();
        other.close();
        room.close();
        otherRoom.close();
    }

    private static String said(org.junit.jupiter.api.function.Executable act) {
        return new Wording(Locale.ENGLISH).say(assertThrows(ProblemException.class, act).problem());
    }

    @Test void aDraftIsReadyInTheOtherRegionWithItsTagsAndNothingStaysInTheBucket() throws Exception {
        Draft draft = desk.begin(Kind.STANDARD, "names", "en-GB", List.of(new Term("Los-Angeles", "Los Angeles")));
        desk.setTags(draft, Map.of("desk", "sport"));
        assertEquals(List.of("us-east-1"), copies.regions());
        copies.copy(draft, "us-east-1", "there-bucket", new Cancellation());
        assertEquals(State.READY, other.vocabularies().find(Kind.STANDARD, "names").orElseThrow().state());
        assertEquals("Phrase\tSoundsLike\tIPA\tDisplayAs\nLos-Angeles\t\t\tLos Angeles\n",
                new String(other.staging().fetch(other.vocabularies().address(Kind.STANDARD, "names").orElseThrow()), StandardCharsets.UTF_8));
        assertEquals(Map.of("desk", "sport"), other.vocabularies().tags(Kind.STANDARD, "names"));
        assertEquals(List.of(), other.staging().keys("galley/"));
        assertEquals(List.of(new Connection.Aws("newsroom", "us-east-1", "there-bucket")), opened);
        assertTrue(aws.vocabularies().find(Kind.STANDARD, "names").isEmpty());
        assertFalse(desk.isPushed(draft), "here it is a draft as before");
    }

    @Test void whatHasThatNameThereIsLeftAlone() throws Exception {
        Draft draft = desk.begin(Kind.STANDARD, "names", "en-GB", List.of(new Term("Okoro", "")));
        copies.copy(draft, "us-east-1", "there-bucket", new Cancellation());
        Draft changed = desk.save(draft, List.of(new Term("Lee", "")));
        assertEquals("There is a vocabulary “names” in us-east-1 already. Delete it there, or give this one another name.",
                said(() -> copies.copy(changed, "us-east-1", "there-bucket", new Cancellation())));
    }

    @Test void faultsAreToldBeforeAnythingIsSent() {
        Draft draft = desk.begin(Kind.STANDARD, "names", "en-GB", List.of(new Term("-Hawn", "")));
        assertTrue(said(() -> copies.copy(draft, "us-east-1", "there-bucket", new Cancellation())).startsWith("One row has a fault"));
        assertEquals(List.of(), opened);
    }

    @Test void thisComputerHasNoRegions() {
        RegionCopies none = copies(Optional.empty(), new Watch(Background.threads(), Duration.ofMillis(20), Duration.ofMillis(100)));
        assertFalse(none.isPossible());
        Draft draft = desk.begin(Kind.STANDARD, "names", "en-GB", List.of(new Term("Okoro", "")));
        assertTrue(said(() -> none.copy(draft, "us-east-1", "b", new Cancellation())).startsWith("This computer has no regions."));
    }
}
