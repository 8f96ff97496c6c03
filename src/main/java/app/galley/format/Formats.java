package app.galley.format;

import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats there are. Immutable; any thread.
///
/// @param readers asked in this order who recognises a file
/// @param writers in the order in which they are offered
public record Formats(List<TranscriptReader> readers, List<TranscriptWriter> writers) {
    public Formats {
        readers = List.copyOf(readers);
        writers = List.copyOf(writers);
    }

    /// The reader of this name, upper or lower case.
    public Optional<TranscriptReader> reader(String name) {
        return readers.stream().filter(reader -> reader.name().equals(name.toLowerCase(Locale.ROOT))).findFirst();
    }

    /// The writer of this name, upper or lower case.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, naming those there are, when there is none
    public TranscriptWriter writer(String name) {
        return writers.stream().filter(writer -> writer.name().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> Problem.wrongUse("format.unknownWriter", name, String.join(", ", writerNames()))
                        .asException());
    }

    /// The names of all writers.
    public List<String> writerNames() {
        return writers.stream().map(TranscriptWriter::name).toList();
    }

    /// The reader that recognises a file by its content.
    public Optional<TranscriptReader> recognise(byte[] bytes) {
        return readers.stream().filter(reader -> reader.recognises(bytes)).findFirst();
    }

    /// The reader that recognises a file as captions.
    public Optional<CaptionReader> captions(byte[] bytes) {
        return recognise(bytes).filter(CaptionReader.class::isInstance).map(CaptionReader.class::cast);
    }

    /// Reads any file one of the readers recognises.
    ///
    /// @throws app.galley.problem.ProblemException bad input, saying what the file looks like, when none does
    public Transcript read(byte[] bytes) {
        return read(bytes, new Mends());
    }

    /// Reads any file one of the readers recognises.
    ///
    /// @param mends takes what was read differently from how it stands in the file
    /// @throws app.galley.problem.ProblemException bad input, saying what the file looks like, when none does
    public Transcript read(byte[] bytes, Mends mends) {
        return recognise(bytes).orElseThrow(() -> Lookalike.problem(bytes).asException()).read(bytes, mends);
    }
}
