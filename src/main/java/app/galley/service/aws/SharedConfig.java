package app.galley.service.aws;

import app.galley.problem.Problem;
import app.galley.service.policy.KnownPlaces;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.transcribe.TranscribeClient;

/// The configuration that the aws command line and the SDKs share (`~/.aws/config` and `credentials`), read anew each time.
public final class SharedConfig implements KnownPlaces {
    @Override
    public List<String> profiles() {
        return read(() -> ProfileFile.defaultProfileFile().profiles().keySet().stream().sorted().toList());
    }

    @Override
    public Optional<String> region(String profile) {
        return read(() -> ProfileFile.defaultProfileFile().profile(profile).flatMap((Profile p) -> p.property(ProfileProperty.REGION)));
    }

    @Override
    public List<String> regions() {
        return TranscribeClient.serviceMetadata().regions().stream().map(Region::id).filter(id -> !id.startsWith("fips-") && !id.endsWith("-fips"))
                .distinct().sorted().toList();
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
            throw Problem.badInput("service.configUnreadable", String.valueOf(ProfileFileLocation.configurationFilePath())).asException(e);
        }
    }
}
