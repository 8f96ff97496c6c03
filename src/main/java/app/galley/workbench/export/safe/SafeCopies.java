package app.galley.workbench.export.safe;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.library.MachineTranscript;
import app.galley.media.MediaReader;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.content.Content;
import app.galley.transcript.content.Struck;
import app.galley.transcript.safe.Phrase;
import app.galley.transcript.safe.SafeText;
import app.galley.workbench.Documents;
import app.galley.workbench.export.ExportOptions;
import app.galley.workbench.export.Exporting;
import app.galley.workbench.export.FileNaming;
import app.galley.workbench.export.Material;
import app.galley.workbench.export.Prepared;
import app.galley.workbench.version.MachineVersions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes safe copies: what is marked is taken out of text and sound, what tells of the recording is left out, and the written files are read back. When anything
/// is found the files are deleted and it is said. Blocks; safe from any thread.
public final class SafeCopies {
    private static final Logger LOG = LoggerFactory.getLogger(SafeCopies.class);
    private static final int SHORTEST_NAME = 3;
    private final Exporting exporting;
    private final MediaReader media;
    private final Wording words;
    private final Documents documents;

    /// Over the use cases.
    ///
    /// @param documents tells what the service has returned
    /// @param media decodes sound
    /// @param words in which what was taken out is marked
    public SafeCopies(Exporting exporting, Documents documents, MediaReader media, Wording words) {
        this.exporting = exporting;
        this.documents = documents;
        this.media = media;
        this.words = words;
    }

    /// What is left of a transcript when all that is marked is taken out, and speakers have the names they will have.
    public SafeText text(Material material, SafeCopy copy) {
        SafeText text = SafeText.of(material.transcript(), copy.marked(), words.say("export.safe.mark"));
        return copy.neutralNames() ? text.named(place -> words.say("export.safe.speaker", place + 1)) : text;
    }

    /// What nobody may find in the copy: what was taken out, the title and the name of the file, and the names of speakers when these get neutral ones.
    public List<Phrase> forbidden(Material material, SafeCopy copy, SafeText text) {
        Set<Phrase> all = new LinkedHashSet<>(text.removed());
        all.addAll(copy.marked().phrases());
        all.addAll(Phrase.of(FileNaming.stem(material.recording().title(), "")));
        Path file = material.recording().file();
        if (file != null) {
            all.addAll(Phrase.of(FileNaming.stem(String.valueOf(file.getFileName()), "")));
        }
        if (copy.neutralNames()) {
            Set<Phrase> neutral = text.transcript().speakers().stream().flatMap(speaker -> Phrase.of(speaker.name()).stream()).collect(Collectors.toSet());
            for (Speaker speaker : material.transcript().speakers()) {
                List<Phrase> name = Phrase.of(speaker.name());
                if (!neutral.containsAll(name)) {
                    all.addAll(name);
                    for (String part : speaker.name().split("\\s+")) {
                        name = part.codePoints().filter(Character::isLetter).count() >= SHORTEST_NAME ? Phrase.of(part) : List.of();
                        all.addAll(name);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /// What is known of a recording that may have to be taken out.
    public Known known(Material material) {
        return Known.of(material, documents.machine(material.recording().id(), material.transcript().language()));
    }

    /// The copy as it would be written.
    ///
    /// @param options what is handed out beside that; struck words that are not taken out are treated as they say
    /// @throws app.galley.problem.ProblemException bad input as for [Exporting#prepare]; when the format holds chapters, which are those of the file; and when a
    ///         speaker who is named has a name that nobody may find
    public SafeDraft draft(Material material, ExportOptions options, SafeCopy copy) {
        return draft(material, options, copy, null);
    }

    private SafeDraft draft(Material whole, ExportOptions options, SafeCopy copy, @Nullable Path sound) {
        if (exporting.writer(options.format()).abilities().contains(TranscriptWriter.Ability.CHAPTERS_ONLY)) {
            throw Problem.badInput("export.safe.chapters").asException();
        }
        Material material = copy.sound() == SafeCopy.Sound.NONE ? part(whole, options) : whole;
        SafeText text = text(material, copy);
        List<Phrase> searched = new ArrayList<>(forbidden(material, copy, text));
        searched.removeAll(copy.left());
        Prepared prepared = prepare(material, text.transcript(), options, sound);
        if (!copy.neutralNames()) {
            for (Speaker speaker : prepared.transcript().speakers()) {
                String name = Phrase.folded(speaker.name());
                if (searched.stream().anyMatch(phrase -> phrase.count(name) > 0)) {
                    throw Problem.badInput("export.safe.speakerNamed", speaker.name()).asException();
                }
            }
        }
        return new SafeDraft(material.transcript(), text, prepared, searched, text.standing(searched));
    }

    /// The part of a transcript that is handed out: of what is not, nothing has to be looked at, unless it is heard.
    private static Material part(Material material, ExportOptions options) {
        Content all = new Content(true, Struck.SHOWN, true, options.content().onlyVerified(), options.content().range());
        return all.of(material.transcript()).map(material::saying).orElse(material);
    }

    /// Writes the copy and proves it.
    ///
    /// @param options as for [#draft]
    /// @param file the transcript; the sound goes beside it
    /// @param progress hears of the sound, in its samples; nothing where none is written
    /// @throws app.galley.problem.ProblemException bad input as for [#draft]; when something stands still of which nobody has said that it may; when a name tells
    ///         it; when the sound would take the place of the recording; when it cannot be written; and when anything was found in the written files, which are
    ///         deleted then
    /// @throws java.util.concurrent.CancellationException when it was cancelled; nothing is written then
    public SafeCopy.Proof write(Material material, ExportOptions options, SafeCopy copy, Path file, Progress progress, Cancellation cancellation) {
        Soundtrack sound = copy.sound() == SafeCopy.Sound.NONE ? null : material.recording().soundtrack()
                .orElseThrow(() -> Problem.badInput("workbench.noMedia", material.recording().title()).asException());
        Path target = soundFile(file);
        keepRecording(material, sound == null ? List.of(file) : List.of(file, target));
        SafeDraft draft = draft(material, options, copy, sound == null ? null : target);
        if (!draft.standing().isEmpty()) {
            throw Problem.badInput("export.safe.standing", draft.standing().size()).asException();
        }
        ReadBack.proveName(file, draft.searched());
        cancellation.check();
        List<TimeSpan> silent = silent(material, copy, draft.text());
        Staging staging = Staging.beside(file);
        try {
            Path written = staging.file(file);
            exporting.write(draft.prepared(), written);
            new ReadBack(words).prove(written, draft.prepared(), draft.searched());
            cancellation.check();
            if (sound != null) {
                silence(sound, silent, copy.sound() == SafeCopy.Sound.TONE, staging.file(target), progress, cancellation);
            }
            cancellation.check();
            staging.release(sound == null ? List.of(file) : List.of(target, file));
            return new SafeCopy.Proof(draft.text().words(), silent, draft.searched().size(), sound == null ? 1 : 2, sound != null);
        } finally {
            staging.clear();
        }
    }

    /// When the sound is silent: where words were taken out; in what was marked, also where its words are no longer in the text; and where the recogniser has
    /// heard one of the phrases that somebody wrote, whatever the text says there now.
    private List<TimeSpan> silent(Material material, SafeCopy copy, SafeText text) {
        Set<TimeSpan> silent = new LinkedHashSet<>(text.heard());
        silent.addAll(copy.marked().stretches());
        if (copy.sound() != SafeCopy.Sound.NONE && !copy.marked().phrases().isEmpty()) {
            MachineVersions versions = documents.machine(material.recording().id(), material.transcript().language());
            for (MachineTranscript result : versions.all()) {
                try {
                    silent.addAll(SafeText.heard(versions.read(result.id()), copy.marked().phrases()));
                } catch (ProblemException unreadable) {
                    // whoever makes the copy has been told: [Known#unread]
                    LOG.warn("a result of the recogniser cannot be read: {}", unreadable.problem().key());
                }
            }
        }
        return List.copyOf(silent);
    }

    private static void keepRecording(Material material, List<Path> targets) {
        Path recording = material.recording().file();
        for (Path target : targets) {
            try {
                if (recording != null && Files.exists(target) && Files.exists(recording) && Files.isSameFile(target, recording)) {
                    throw Problem.badInput("export.safe.overRecording", String.valueOf(target.getFileName())).asException();
                }
            } catch (IOException e) {
                throw Problem.badInput("workbench.notReadable", target.toString()).asException(e);
            }
        }
    }

    private void silence(Soundtrack sound, List<TimeSpan> silent, boolean tone, Path draft, Progress progress, Cancellation cancellation) {
        SilencedSound silencing = new SilencedSound(media);
        silencing.write(sound, silent, tone, draft, (done, total) -> progress.at(done, 2 * total), cancellation);
        if (!silencing.isProved(sound, silent, tone, draft, (done, total) -> progress.at(total + done, 2 * total), cancellation)) {
            throw Problem.badInput("export.safe.soundLeak").asException();
        }
    }

    /// What is handed out: nothing that tells of the recording, no captions made by hand, for these were written before anything was taken out.
    Prepared prepare(Material material, Transcript text, ExportOptions options, @Nullable Path sound) {
        ExportOptions chosen = options.content().struck() == Struck.KEPT ? options : options.of(options.content().struck(Struck.LEFT_OUT));
        Prepared whole = exporting.prepare(material.saying(text), chosen);
        String title = words.say("export.untitled");
        Writing known = whole.writing();
        Writing safe = new Writing(title, sound == null ? null : beside(sound), sound == null && known.picture(), known.length(), known.codes(), Instant.EPOCH,
                known.captions(), List.of(), null, known.look(), new Writing.Form(known.form().lineNumbers(), known.form().table(), null, false), List.of());
        return new Prepared(whole.transcript(), safe, whole.writer());
    }

    private static URI beside(Path sound) {
        try {
            return new URI(null, null, String.valueOf(sound.getFileName()), null);
        } catch (java.net.URISyntaxException e) {
            throw Problem.badInput("export.badName", String.valueOf(sound.getFileName())).asException(e);
        }
    }

    /// The file of the sound beside the transcript.
    public static Path soundFile(Path file) {
        String name = String.valueOf(file.getFileName());
        int point = name.indexOf('.', 1);
        return file.resolveSibling((point < 0 ? name : name.substring(0, point)) + ".wav");
    }
}
