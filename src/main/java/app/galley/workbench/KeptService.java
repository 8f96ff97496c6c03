package app.galley.workbench;

import app.galley.library.Settings;
import app.galley.service.Encryption;
import app.galley.service.MediaStaging;
import app.galley.service.Pairs;
import app.galley.service.Reach;
import app.galley.service.Storage;
import app.galley.workbench.Preferences.Service;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Where transcription runs, as it stands in the settings. What an earlier Galley did not keep is as usual.
record KeptService(Settings settings) {
    Service read() {
        return settings.get("serviceProfile").filter(p -> !p.isBlank()).<Service>map(profile -> new Service.Amazon(profile, text("Region"),
                text("Bucket"), storage(), reach())).orElseGet(Service.ThisComputer::new);
    }

    void write(Service service) {
        switch (service) {
            case Service.ThisComputer() -> settings.put("serviceProfile", "");
            case Service.Amazon(String profile, String region, String bucket, Storage storage, Reach reach) -> {
                put("Region", region);
                put("Bucket", bucket);
                write(storage);
                put("Fips", String.valueOf(reach.fips()));
                put("DualStack", String.valueOf(reach.dualStack()));
                put("EndpointS3", reach.s3().map(URI::toString).orElse(""));
                put("EndpointTranscribe", reach.transcribe().map(URI::toString).orElse(""));
                put("Profile", profile);
            }
        }
    }

    private Reach reach() {
        return new Reach(is("Fips"), is("DualStack"), Reach.endpoint(text("EndpointS3")), Reach.endpoint(text("EndpointTranscribe")));
    }

    private Storage storage() {
        Encryption encryption = switch (text("Encryption")) {
            case "s3" -> new Encryption.AmazonKeys();
            case "kms" -> new Encryption.Kms(text("Key"), Pairs.read(text("KeyContext")));
            default -> new Encryption.OfBucket();
        };
        return new Storage(Optional.of(text("Prefix")).filter(prefix -> !prefix.isEmpty()).orElse(MediaStaging.PREFIX), is("MakesBucket"), encryption);
    }

    private void write(Storage storage) {
        put("Prefix", storage.prefix());
        put("MakesBucket", String.valueOf(storage.makesBucket()));
        switch (storage.encryption()) {
            case Encryption.OfBucket() -> put("Encryption", "bucket");
            case Encryption.AmazonKeys() -> put("Encryption", "s3");
            case Encryption.Kms(String key, Map<String, String> context) -> {
                put("Encryption", "kms");
                put("Key", key);
                put("KeyContext", Pairs.text(context));
            }
        }
    }

    private boolean is(String name) {
        return Boolean.parseBoolean(text(name));
    }

    private String text(String name) {
        return settings.get("service" + name).orElse("");
    }

    private void put(String name, String value) {
        settings.put("service" + name, value);
    }
}
