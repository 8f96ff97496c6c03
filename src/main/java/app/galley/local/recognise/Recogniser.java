package app.galley.local.recognise;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Turns sound into a transcript for the local service. Safe from any thread; blocks.
public interface Recogniser {
    /// Transcribes a recording, or says by an empty answer that it has nothing to say about it and another one should be
    /// asked.
    ///
    /// @param media the whole media file; not to be changed
    /// @param progress milliseconds done of milliseconds in all
    /// @throws app.galley.problem.ProblemException bad input when the media cannot be read
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    Optional<Recognition> recognise(Path media, Request request, Progress progress, Cancellation cancellation);

    /// What is asked for.
    ///
    /// @param language a language code, empty when the language is to be identified
    /// @param languageOptions the languages to identify one of; empty for any
    /// @param speakers the most speakers told apart, 0 when they are not told apart
    /// @param channels whether the two channels are told apart
    record Request(String language, List<String> languageOptions, int speakers, boolean channels) {
        public Request {
            languageOptions = List.copyOf(languageOptions);
        }

        /// Without telling channels apart.
        public Request(String language, List<String> languageOptions, int speakers) {
            this(language, languageOptions, speakers, false);
        }

        /// Whether the language is to be identified.
        public boolean identifiesLanguage() {
            return language.isEmpty();
        }
    }
}
