package app.galley.workbench;

import app.galley.format.Formats;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Snapshots;
import app.galley.library.Transcripts;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.EditSession;
import app.galley.workbench.version.MachineVersions;
import app.galley.workbench.version.Versions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The documents of the recordings: opens them with their past, and starts empty ones to type into. Safe from any thread;
/// calls block while the journal is read.
public final class Documents {
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final Snapshots snapshots;
    private final Formats formats;
    private final Clock clock;
    private final Background background;

    /// Over the transcripts of a library.
    ///
    /// @param formats reads the results of recognisers
    /// @param background keeps versions
    public Documents(Catalogue catalogue, Transcripts transcripts, Snapshots snapshots, Formats formats, Clock clock,
                     Background background) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.snapshots = snapshots;
        this.formats = formats;
        this.clock = clock;
        this.background = background;
    }

    /// The recordings that have a document.
    public Set<UUID> all() {
        return transcripts.documents();
    }

    /// Opens the document of a recording; empty when it has none yet.
    public Optional<OpenDocument> open(UUID id) {
        Recording recording = catalogue.find(id)
                .orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
        return transcripts.open(id).map(session -> open(recording, session));
    }

    private OpenDocument open(Recording recording, EditSession session) {
        MachineVersions machine = machine(recording.id(), session.transcript().language());
        return new OpenDocument(recording, source(recording), session, transcripts, machine,
                new Versions(recording.id(), session, machine::first, snapshots, clock, background));
    }

    /// What the recogniser has returned for a recording, each time it was asked.
    ///
    /// @param language that of the document, for results that do not name their own
    public MachineVersions machine(UUID id, String language) {
        return new MachineVersions(id, transcripts, formats, language);
    }

    /// The result the document was made of: later ones do not touch it.
    private Optional<MachineTranscript> firstResult(UUID id) {
        return transcripts.machineTranscripts(id).reversed().stream().filter(MachineTranscript::isWhole).findFirst();
    }

    /// The present text of a recording, the last edit included, without opening it for editing.
    public Optional<Transcript> current(UUID id) {
        transcripts.flush();
        return transcripts.open(id).map(EditSession::transcript);
    }

    /// Makes an empty document as long as the recording, to type into; one that exists is left as it is.
    ///
    /// @param language the code of the language that is spoken, empty when nobody has said
    public void startTyping(UUID id, String language) {
        Recording recording = catalogue.find(id)
                .orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
        Turn turn = new Turn(1, Speaker.NONE, new TimeSpan(0, recording.length().toMillis()), "", List.of());
        transcripts.createDocument(id, new Transcript(List.of(turn), List.of(), language));
        catalogue.tell();
    }

    /// The last result of the recogniser for all of a recording, as it came; empty when there is none.
    public Optional<byte[]> machineResult(UUID id) {
        return transcripts.machineTranscripts(id).stream().filter(MachineTranscript::isWhole).findFirst().map(m -> transcripts.bytes(m.id()));
    }

    /// Where the words of a recording came from.
    public OpenDocument.Source source(Recording recording) {
        return firstResult(recording.id()).map(first -> new OpenDocument.Source(first.origin(), first.received()))
                .orElseGet(() -> new OpenDocument.Source("typed", recording.added()));
    }
}
