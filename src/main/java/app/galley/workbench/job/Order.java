package app.galley.workbench.job;

import app.galley.service.JobRequest;
import app.galley.service.LanguageChoice;
import java.util.UUID;

/// What is to be transcribed, and how.
///
/// @param recording the recording
/// @param language how its language is known
/// @param speakers how many speakers at most are told apart, 2 to 30; 0 when they are not told apart
/// @param keepsCopies whether media and result stay in the bucket when the job is done
public record Order(UUID recording, LanguageChoice language, int speakers, boolean keepsCopies) {
    public Order {
        if (speakers != 0 && (speakers < 2 || speakers > JobRequest.MOST_SPEAKERS)) {
            throw new IllegalArgumentException("not a number of speakers: " + speakers);
        }
    }
}
