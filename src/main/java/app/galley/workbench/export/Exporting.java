package app.galley.workbench.export;

import app.galley.caption.LockedCue;
import app.galley.format.Formats;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.library.Captioning;
import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.content.Struck;
import app.galley.transcript.frame.FrameRate;
import app.galley.transcript.frame.TimeCodes;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Exports;
import app.galley.workbench.caption.CaptionDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Hands out transcripts as they are now: never what the machine wrote at first. Safe from any thread; blocks.
public final class Exporting {
    private final Formats formats;
    private final Catalogue catalogue;
    private final Documents documents;
    private final CaptionDesk captions;
    private final Exports exports;
    private final Function<Recording, List<Writing.Chapter>> chapters;

    /// Over a library.
    ///
    /// @param chapters looks for those of a recording in its file
    public Exporting(Formats formats, Catalogue catalogue, Documents documents, CaptionDesk captions, Exports exports,
                     Function<Recording, List<Writing.Chapter>> chapters) {
        this.formats = formats;
        this.catalogue = catalogue;
        this.documents = documents;
        this.captions = captions;
        this.exports = exports;
        this.chapters = chapters;
    }

    /// The writer of a format.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when there is none of this name
    public TranscriptWriter writer(String format) {
        return formats.writer(format);
    }

    /// A recording with its text as it is on disk now.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it has none, or is gone
    public Material material(UUID recording) {
        Recording found = catalogue.find(recording).orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
        Transcript transcript = documents.current(recording)
                .orElseThrow(() -> Problem.badInput("export.noTranscript", found.title()).asException());
        return material(found, transcript);
    }

    /// A recording with a text that is at hand already.
    public Material material(Recording recording, Transcript transcript) {
        Captioning decided = captions.open(recording.id()).get();
        return new Material(recording, transcript, decided, captions.presets().own(), chapters.apply(recording), captions.footage(recording.id()).get());
    }

    /// Chooses what is handed out, and how.
    ///
    /// @throws app.galley.problem.ProblemException bad input when nothing of the transcript is left, or the format counts frames and nobody
    ///         has said how fast they come (a guess would drift away from the picture), or it holds chapters and there are none
    public Prepared prepare(Material material, ExportOptions options) {
        TranscriptWriter writer = formats.writer(options.format());
        if (writer.abilities().contains(TranscriptWriter.Ability.CHAPTERS_ONLY) && material.chapters().isEmpty()) {
            throw Problem.badInput("export.noChapters", material.recording().title()).asException();
        }
        boolean shown = options.content().struck() == Struck.SHOWN && writer.abilities().contains(TranscriptWriter.Ability.STRUCK_SHOWN);
        boolean left = options.content().struck() == Struck.SHOWN && !shown;
        Transcript chosen = (left ? options.content().struck(Struck.LEFT_OUT) : options.content()).of(material.transcript())
                .orElseThrow(() -> nothing(options).asException());
        Writing writing = Writing.PLAIN.titled(material.recording().title())
                .looking(new Writing.Look(options.times() || !writer.abilities().contains(TranscriptWriter.Ability.WITHOUT_TIMES), shown))
                .locked(locked(material, chosen, options.content().speakers())).formed(options.form())
                .parted(options.content().range() == null ? material.chapters() : List.of());
        Path file = material.recording().file();
        if (file != null) {
            writing = writing.of(file.toUri(), material.recording().hasPicture(), material.recording().length());
        }
        String preset = options.preset().isEmpty() ? material.captions().preset() : options.preset();
        if (!preset.isEmpty()) {
            writing = writing.captioned(captions.presets().of(preset, chosen.language()).on(material.footage()).style());
        }
        return new Prepared(chosen, writer.countsFrames() ? writing.numbered(codes(writer, options)) : writing, writer);
    }

    private static Problem nothing(ExportOptions options) {
        return Problem.badInput(options.content().onlyVerified() ? "export.nothingVerified"
                : options.content().range() != null ? "export.nothingInRange" : "export.nothing");
    }

    /// The time codes that somebody has written.
    private static TimeCodes codes(TranscriptWriter writer, ExportOptions options) {
        if (options.rate().isBlank()) {
            throw Problem.badInput("export.noRate", writer.name()).asException();
        }
        FrameRate rate = FrameRate.named(options.rate()).orElseThrow(() -> Problem.badInput("export.unknownRate", options.rate()).asException());
        return options.start().isBlank() ? new TimeCodes(rate, 0) : TimeCodes.beginning(rate, options.start())
                .orElseThrow(() -> Problem.badInput("export.unknownStart", options.start(), rate.label()).asException());
    }

    /// Captions made by hand, as far as all of their words are handed out: one whose words were left out would say them nevertheless.
    private static List<LockedCue> locked(Material material, Transcript chosen, boolean named) {
        return material.captions().locked().stream().filter(lock -> words(lock, material.transcript(), true) == words(lock, chosen, named))
                .map(lock -> named ? lock : new LockedCue(Speaker.NONE, lock.heard(), lock.said(), lock.cue())).toList();
    }

    private static long words(LockedCue lock, Transcript transcript, boolean named) {
        return transcript.turns().stream().filter(turn -> !named || turn.speaker() == lock.speaker()).flatMap(turn -> turn.words().stream())
                .filter(word -> !word.struck() && lock.heard().contains(word.time().start())).count();
    }

    /// Writes into a stream, which is left open.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the format cannot hold the transcript
    void write(Prepared prepared, OutputStream out) throws IOException {
        prepared.writer().write(prepared.transcript(), prepared.writing(), out);
    }

    /// Writes the file, whole or not at all; one that is there is replaced.
    ///
    /// @throws app.galley.problem.ProblemException bad input when the folder cannot be written to, the disk is full, or the format cannot hold
    ///         the transcript; an old file is untouched then
    public void write(Prepared prepared, Path file) {
        exports.write(prepared.transcript(), prepared.writing(), prepared.writer(), file);
    }
}
