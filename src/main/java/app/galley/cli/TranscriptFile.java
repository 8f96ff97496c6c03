package app.galley.cli;

import app.galley.caption.Cue;
import app.galley.format.Formats;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file with a transcript or captions that a command reads.
///
/// @param path where it is
record TranscriptFile(Path path) {
    /// What it says.
    ///
    /// @throws app.galley.problem.ProblemException bad input, when it cannot be read
    Transcript read(Formats formats) {
        return read(formats, new Mends());
    }

    /// What it says.
    ///
    /// @param mends takes what was read differently from how it stands there
    /// @throws app.galley.problem.ProblemException bad input, when it cannot be read
    Transcript read(Formats formats, Mends mends) {
        return formats.read(bytes(), mends);
    }

    /// The cues as they stand there; empty when it does not hold captions.
    ///
    /// @param mends takes what was read differently from how it stands there
    /// @throws app.galley.problem.ProblemException bad input, when it cannot be read
    Optional<List<Cue>> cues(Formats formats, Mends mends) {
        byte[] bytes = bytes();
        return formats.captions(bytes).map(reader -> reader.cues(bytes, mends));
    }

    private byte[] bytes() {
        if (Files.isDirectory(path)) {
            throw Problem.badInput("galley.convert.folder", path.toString()).asException();
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", path.toString()).asException(e);
        }
    }
}
