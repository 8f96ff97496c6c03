package app.galley.service.aws;

import app.galley.problem.Problem;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/// How a login that has ended is renewed, which depends on where the profile has it from.
final class Renewal {
    private static final int LONGEST_CHAIN = 10;

    private Renewal() { }

    /// The problem of a login that has ended; what waits for it goes on when it works again.
    static Problem of(String profile) {
        try {
            return of(ProfileFile.defaultProfileFile(), profile);
        } catch (SdkException | IllegalArgumentException | IllegalStateException e) {
            return Problem.unreachable("service.keysEnded", profile);
        }
    }

    private static Problem of(ProfileFile file, String profile) {
        Optional<Profile> source = file.profile(profile);
        for (int i = 0; i < LONGEST_CHAIN && source.isPresent(); i++) {
            Profile present = source.get();
            if (present.property("sso_session").isPresent() || present.property(ProfileProperty.SSO_START_URL).isPresent()) {
                return Problem.unreachable("service.loginEnded", profile, present.name());
            }
            if (present.property(ProfileProperty.CREDENTIAL_PROCESS).isPresent()) {
                return Problem.unreachable("service.loginProgramEnded", profile);
            }
            source = present.property(ProfileProperty.SOURCE_PROFILE).filter(name -> !name.equals(present.name())).flatMap(file::profile);
        }
        return Problem.unreachable("service.keysEnded", profile);
    }
}
