package app.galley.local.recognise;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;
import java.util.Optional;

/// Turns sound into a transcript for the local service. Safe from any thread; blocks.
public interface Recogniser {
    /// Transcribes a recording, or says by an empty answer that it has nothing to say about it and another one should be
    /// asked.
    ///
    /// @param media the whole media file
    /// @param progress milliseconds done of milliseconds in all
    /// @throws app.galley.problem.ProblemException when the media cannot be read
    Optional<Recognition> recognise(Path media, Request request, Progress progress, Cancellation cancellation);

    /// What is asked for.
    ///
    /// @param language a language code, empty when the service is to identify it
    /// @param speakers the most speakers told apart, 0 for none
    record Request(String language, int speakers) { }
}
