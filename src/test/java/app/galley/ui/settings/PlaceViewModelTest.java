package app.galley.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.problem.Problem;
import app.galley.service.Encryption;
import app.galley.service.Storage;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.task.Background;
import app.galley.workbench.Preferences;
import app.galley.workbench.Preferences.Service;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A place at Amazon as it is written into the fields, tried and kept.
class PlaceViewModelTest {
    private final Preferences preferences = new Preferences(new MemorySettings());
    private final SettingsViewModel settings = new SettingsViewModel(preferences, Path.of("library"));
    private final PlaceViewModel place = settings.place();
    private final FakeAmazon amazon = new FakeAmazon();
    private final ConnectionViewModel connection = new ConnectionViewModel(amazon.connections(), place, List::of, Background.sameThread(), Runnable::run);

    private void write(String profile, String region, String bucket) {
        settings.amazonProperty().set(true);
        place.profile.set(profile);
        place.region.set(region);
        place.bucket.set(bucket);
    }

    private String kept() {
        settings.keepService();
        Problem problem = settings.problemProperty().get();
        return problem == null ? "" : problem.key();
    }

    @Test void whatIsWrittenIsKeptOnlyWhenItCanBeAPlace() {
        write("news", "", "news-desk");
        assertEquals("settings.serviceIncomplete", kept());
        write("news", "europe", "news-desk");
        assertEquals("service.notAPlace", kept());
        write("news", "eu-west-1", "News Desk");
        assertEquals("service.notABucket", kept());
        write("news", "eu-west-1", " news-desk ");
        place.prefix.set("a b");
        assertEquals("service.notAPrefix", kept());
        place.prefix.set("news/galley");
        place.encryption.set(PlaceViewModel.Sealed.KMS);
        place.context.set("desk");
        assertEquals("settings.notPairs", kept());
        place.context.set("desk=news");
        place.key.set("alias/desk");
        place.s3.set("s3.example");
        assertEquals("service.notAnEndpoint", kept());
        assertEquals(new Service.ThisComputer(), preferences.service(), "nothing was kept so far");
        place.s3.set("");
        assertEquals("", kept());
        assertEquals(new Service.Amazon("news", "eu-west-1", "news-desk", new Storage("news/galley/", false,
                new Encryption.Kms("alias/desk", Map.of("desk", "news"))), app.galley.service.Reach.USUAL), preferences.service());
        PlaceViewModel again = new SettingsViewModel(preferences, Path.of("library")).place();
        assertEquals("desk=news", again.context.get());
        assertEquals(PlaceViewModel.Sealed.KMS, again.encryption.get());
    }

    @Test void profilesAreToldAndBringTheirRegion() {
        connection.look();
        assertEquals(List.of("desk", "news"), connection.profiles());
        place.profile.set("news");
        connection.fillRegion();
        assertEquals("eu-west-1", place.region.get());
        place.region.set("us-east-1");
        connection.fillRegion();
        assertEquals("us-east-1", place.region.get(), "what somebody wrote stays");
    }

    @Test void aCheckIsOfWhatStandsInTheFields() {
        connection.check();
        assertEquals("settings.serviceIncomplete", connection.problemProperty().get().key());
        assertFalse(connection.busyProperty().get());
        write("news", "eu-west-1", "news-desk");
        place.makesBucket.set(true);
        amazon.permissions = List.of(new Permission("s3:PutObject", Optional.empty()));
        connection.check();
        assertNull(connection.problemProperty().get());
        assertEquals(amazon.permissions, connection.permissions());
        assertEquals(new Storage("galley/", true, new Encryption.OfBucket()), amazon.tried.getFirst().storage());
        amazon.trouble = Problem.refused("service.bucketTaken", "news-desk");
        connection.makeBucket();
        assertEquals(amazon.trouble, connection.problemProperty().get());
        assertFalse(connection.madeProperty().get());
    }

    @Test void thePolicyFollowsWhatIsChosen() {
        assertEquals("", connection.policyBinding().get());
        write("news", "eu-west-1", "news-desk");
        assertFalse(connection.policyBinding().get().contains("s3:CreateBucket"));
        place.makesBucket.set(true);
        assertTrue(connection.policyBinding().get().contains("s3:CreateBucket"));
        assertFalse(connection.policyBinding().get().contains("StartMedicalTranscriptionJob"));
        connection.features().add(Feature.MEDICAL);
        assertTrue(connection.policyBinding().get().contains("StartMedicalTranscriptionJob"));
        place.prefix.set("news/galley/");
        assertTrue(connection.policyBinding().get().contains("arn:aws:s3:::news-desk/news/galley/*"));
        place.encryption.set(PlaceViewModel.Sealed.KMS);
        assertTrue(connection.policyBinding().get().contains("kms:GenerateDataKey"));
    }
}
