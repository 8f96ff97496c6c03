package app.galley.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.library.MemorySettings;
import app.galley.service.Encryption;
import app.galley.service.Reach;
import app.galley.service.Storage;
import app.galley.workbench.Preferences.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private final Map<String, String> kept = new HashMap<>();
    private final Preferences preferences = new Preferences(new MemorySettings(kept));

    @Test void aPlaceIsReadAsItWasKept() {
        Storage sealed = new Storage("news/galley/", true, new Encryption.Kms("alias/desk", Map.of("desk", "news", "by", "galley")));
        for (Service place : new Service[] {new Service.Amazon("news", "eu-west-1", "desk"),
            new Service.Amazon("news", "eu-west-1", "desk", sealed, new Reach(true, true, Optional.empty(), Optional.empty())),
            new Service.Amazon("news", "eu-west-1", "desk", new Storage("galley/", false, new Encryption.AmazonKeys()),
                    new Reach(false, false, Reach.endpoint("https://s3.example"), Reach.endpoint("https://transcribe.example:8443"))),
            new Service.ThisComputer()}) {
            preferences.setService(place);
            assertEquals(place, preferences.service());
        }
    }

    @Test void aPlaceThatAnEarlierGalleyKeptIsAsUsual() {
        kept.putAll(Map.of("serviceProfile", "news", "serviceRegion", "eu-west-1", "serviceBucket", "desk"));
        assertEquals(new Service.Amazon("news", "eu-west-1", "desk", Storage.USUAL, Reach.USUAL), preferences.service());
    }
}
