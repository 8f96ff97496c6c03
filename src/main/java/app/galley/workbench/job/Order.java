package app.galley.workbench.job;

import app.galley.library.SentSound;
import app.galley.service.job.JobSettings;
import app.galley.workbench.fit.Fitted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is to be transcribed, and how.
///
/// @param recording the recording
/// @param settings what is wished of the job
/// @param keepsCopies whether media and result stay in the bucket when the job is done
/// @param sent what is sent of the recording; null for its file as it is
public record Order(UUID recording, JobSettings settings, boolean keepsCopies, @Nullable SentSound sent) {
    /// One that sends the file as it is.
    public Order(UUID recording, JobSettings settings, boolean keepsCopies) {
        this(recording, settings, keepsCopies, null);
    }

    /// An order for each part of what is sent. The captions of the service are left out where there are several, for each would begin at its
    /// own zero.
    public static List<Order> of(UUID recording, JobSettings settings, boolean keepsCopies, Fitted fitted) {
        List<SentSound> sent = fitted.parts();
        JobSettings wanted = sent.size() > 1 ? settings.withSubtitles(null) : settings;
        return sent.isEmpty() ? List.of(new Order(recording, settings, keepsCopies))
                : sent.stream().map(part -> new Order(recording, wanted, keepsCopies, part)).toList();
    }
}
