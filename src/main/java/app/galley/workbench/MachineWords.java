package app.galley.workbench;

import app.galley.format.Formats;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.Alternatives;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The recogniser's result a document came from, read when it is first asked for. Safe from any thread; calls block.
final class MachineWords {
    private final Supplier<Optional<byte[]>> result;
    private final String language;
    private final Formats formats;
    private @Nullable Optional<Transcript> transcript;
    private @Nullable Alternatives alternatives;

    /// @param result the bytes as they came; empty when everything was typed
    /// @param language that of the document, where the result does not name its own
    MachineWords(Supplier<Optional<byte[]>> result, String language, Formats formats) {
        this.result = result;
        this.language = language;
        this.formats = formats;
    }

    /// The words as they were recognised.
    synchronized Optional<Transcript> transcript() {
        Optional<Transcript> known = transcript;
        if (known == null) {
            known = result.get().map(formats::read).map(read -> read.language().isEmpty() ? read.in(language) : read);
            transcript = known;
        }
        return known;
    }

    /// What else was heard.
    synchronized Alternatives alternatives() {
        Alternatives known = alternatives;
        if (known == null) {
            known = result.get().flatMap(bytes -> formats.recognise(bytes).map(reader -> reader.alternatives(bytes)))
                    .orElse(Alternatives.NONE);
            alternatives = known;
        }
        return known;
    }
}
