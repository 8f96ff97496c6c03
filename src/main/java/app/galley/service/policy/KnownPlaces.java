package app.galley.service.policy;

import java.util.List;
import java.util.Optional;

/// What can be chosen from when a place at Amazon is named. Safe from any thread; calls read small files.
public interface KnownPlaces {
    /// The names of the profiles in the AWS configuration of this computer, in the order of the alphabet.
    ///
    /// @throws app.galley.problem.ProblemException bad input, when the configuration cannot be read
    List<String> profiles();

    /// The region that stands with a profile.
    Optional<String> region(String profile);

    /// The regions in which Amazon Transcribe is known to be, in the order of the alphabet; there may be newer ones.
    List<String> regions();
}
