package app.galley.workbench.category;

import app.galley.format.Formats;
import app.galley.format.amazon.insight.CallWords;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.problem.ProblemException;
import app.galley.service.category.CallSheet;
import app.galley.service.category.CallSheet.CallWord;
import app.galley.transcript.insight.Call;
import app.galley.workbench.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls of the library that Call Analytics has looked at, on which rules can be tried. Safe from any thread; calls block while results are read.
public final class AnalysedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(AnalysedCalls.class);
    private static final String FORMAT = "amazon-call";
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final Formats formats;

    /// @param formats reads the results of recognisers
    public AnalysedCalls(Catalogue catalogue, Transcripts transcripts, Formats formats) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.formats = formats;
    }

    /// The recordings with a result of Call Analytics, the newest first.
    public List<Recording> all() {
        List<Recording> found = new ArrayList<>();
        for (Recording recording : catalogue.all()) {
            if (result(recording.id()).isPresent()) {
                found.add(recording);
            }
        }
        return found;
    }

    private Optional<byte[]> result(UUID recording) {
        for (MachineTranscript result : transcripts.machineTranscripts(recording)) {
            try {
                byte[] bytes = transcripts.bytes(result.id());
                if (result.isWhole() && formats.recognise(bytes).filter(reader -> reader.name().equals(FORMAT)).isPresent()) {
                    return Optional.of(bytes);
                }
            } catch (ProblemException unreadable) {
                LOG.warn("a result of the recogniser cannot be read: {}", unreadable.problem().key());
            }
        }
        return Optional.empty();
    }

    /// The call of a recording, by its newest result; empty when it was not analysed.
    public Optional<CallSheet> sheet(UUID recording) {
        return result(recording).flatMap(this::sheet);
    }

    private Optional<CallSheet> sheet(byte[] bytes) {
        Call call = formats.recognise(bytes).orElseThrow().insights(bytes).call();
        List<List<CallWord>> words = CallWords.in(bytes).stream()
                .map(part -> part.stream().map(word -> new CallWord(word.text(), word.time())).toList()).toList();
        return Optional.ofNullable(call).map(known -> CallSheet.of(known, words));
    }
}
