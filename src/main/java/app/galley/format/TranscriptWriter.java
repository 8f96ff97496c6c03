package app.galley.format;

import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/// Writes one format of transcript. Stateless; any thread.
public interface TranscriptWriter {
    /// The format's name on the command line, such as `srt`.
    String name();

    /// The ending of its files without a dot; where several formats have the same, with the name of the format before it.
    default String ending() {
        return name();
    }

    /// Whether its times are frames, so that it is right only for the frame rate of the recording.
    default boolean countsFrames() {
        return false;
    }

    /// What can be chosen for it beside what the transcript holds.
    default Set<Ability> abilities() {
        return Set.of();
    }

    /// What can be chosen for some formats.
    enum Ability {
        /// It can do without the times: [Writing.Look#times].
        WITHOUT_TIMES,
        /// It can show struck words as struck: [Writing.Look#struck].
        STRUCK_SHOWN,
        /// Its text is cut into captions: [Writing#captions].
        CAPTIONS,
        /// It holds chapters and no transcript: [Writing#chapters].
        CHAPTERS_ONLY,
        /// It is a document with pages: [Writing.Form] but for the sound.
        PAGES,
        /// It can hold the recording itself: [Writing.Form#soundInside].
        SOUND_INSIDE
    }

    /// Writes the transcript; the stream is left open.
    ///
    /// @param writing what the format may say beside it
    /// @throws app.galley.problem.ProblemException bad input, before anything is written, when the format cannot hold the transcript
    void write(Transcript transcript, Writing writing, OutputStream out) throws IOException;

    /// Writes the transcript of a recording of which nothing else is known.
    ///
    /// @throws app.galley.problem.ProblemException as above
    default void write(Transcript transcript, OutputStream out) throws IOException {
        write(transcript, Writing.PLAIN, out);
    }
}
