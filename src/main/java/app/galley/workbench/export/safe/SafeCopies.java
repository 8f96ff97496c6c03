package app.galley.workbench.export.safe;

import app.galley.format.Writing;
import app.galley.media.MediaReader;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.Wording;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.content.Struck;
import app.galley.transcript.safe.Phrase;
import app.galley.transcript.safe.SafeText;
import app.galley.workbench.export.ExportOptions;
import app.galley.workbench.export.Exporting;
import app.galley.workbench.export.FileNaming;
import app.galley.workbench.export.Material;
import app.galley.workbench.export.Prepared;
import java.io.ByteArrayOutputStream;
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

/// Makes safe copies: what is marked is taken out of text and sound, what tells of the recording is left out, and the written files are read back. When anything
/// is found the files are deleted and it is said. Blocks; safe from any thread.
public final class SafeCopies {
    private static final int SHORTEST_NAME = 3;
    private final Exporting exporting;
    private final MediaReader media;
    private final Wording words;

    /// Over the use cases.
    ///
    /// @param media decodes sound
    /// @param words in which what was taken out is marked
    public SafeCopies(Exporting exporting, MediaReader media, Wording words) {
        this.exporting = exporting;
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

    /// Where something that nobody may find stands in what would be left, except what may stay.
    public List<SafeText.Standing> standing(Material material, SafeCopy copy) {
        SafeText text = text(material, copy);
        List<Phrase> looked = new ArrayList<>(forbidden(material, copy, text));
        looked.removeAll(copy.left());
        return text.standing(looked);
    }

    /// Writes the copy and proves it.
    ///
    /// @param options what is handed out beside that; struck words that are not taken out are treated as they say
    /// @param file the transcript; the sound goes beside it
    /// @throws app.galley.problem.ProblemException bad input when something stands still of which nobody has said that it may; when it cannot be written;
    ///         and when anything was found in the written files, which are deleted then
    public SafeCopy.Proof write(Material material, ExportOptions options, SafeCopy copy, Path file, Progress progress, Cancellation cancellation) {
        if (!standing(material, copy).isEmpty()) {
            throw Problem.badInput("export.safe.standing", standing(material, copy).size()).asException();
        }
        SafeText text = text(material, copy);
        Soundtrack sound = copy.sound() == SafeCopy.Sound.NONE ? null : material.recording().soundtrack()
                .orElseThrow(() -> Problem.badInput("workbench.noMedia", material.recording().title()).asException());
        Path target = soundFile(file);
        Prepared prepared = prepare(material, text.transcript(), options, sound == null ? null : target);
        List<Phrase> searched = new ArrayList<>(forbidden(material, copy, text));
        searched.removeAll(copy.left());
        Staging staging = Staging.beside(file);
        try {
            Path draft = staging.file(file);
            exporting.write(prepared, draft);
            prove(draft, prepared, searched);
            if (sound != null) {
                silence(sound, text.heard(), copy.sound() == SafeCopy.Sound.TONE, staging.file(target), progress, cancellation);
            }
            cancellation.check();
            staging.release(sound == null ? List.of(file) : List.of(target, file));
            return new SafeCopy.Proof(text.words(), text.heard(), searched.size(), sound == null ? 1 : 2, sound != null);
        } finally {
            staging.clear();
        }
    }

    private void silence(Soundtrack sound, List<TimeSpan> heard, boolean tone, Path draft, Progress progress, Cancellation cancellation) {
        SilencedSound silencing = new SilencedSound(media);
        silencing.write(sound, heard, tone, draft, progress, cancellation);
        if (!silencing.isProved(sound, heard, tone, draft, cancellation)) {
            throw Problem.badInput("export.safe.soundLeak").asException();
        }
    }

    /// Reads a written file back.
    ///
    /// @throws app.galley.problem.ProblemException bad input when one of the phrases is in it
    void prove(Path file, Prepared prepared, List<Phrase> searched) {
        try {
            List<Phrase> found = LeakScan.found(Files.readAllBytes(file), control(prepared), searched);
            String name = Phrase.folded(String.valueOf(file.getFileName()));
            if (!found.isEmpty() || searched.stream().anyMatch(phrase -> phrase.count(name) > 0)) {
                throw Problem.badInput("export.safe.leak", Math.max(1, found.size())).asException();
            }
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file.toString()).asException(e);
        }
    }

    /// The same file with no word of the transcript in it.
    private byte[] control(Prepared prepared) throws IOException {
        String mark = words.say("export.safe.mark");
        Transcript transcript = prepared.transcript();
        List<Turn> blank = transcript.turns().stream().map(turn -> {
            StringBuilder text = new StringBuilder(turn.text());
            turn.words().stream().filter(word -> !turn.textOf(word).equals(mark)).forEach(word -> {
                for (int i = word.start(); i < word.end(); i++) {
                    text.setCharAt(i, 'x');
                }
            });
            return turn.saying(text.toString(), turn.words());
        }).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        prepared.writer().write(new Transcript(blank, transcript.speakers(), transcript.language()), prepared.writing(), out);
        return out.toByteArray();
    }

    /// What is handed out: nothing that tells of the recording, no captions made by hand, for these were written before anything was taken out.
    Prepared prepare(Material material, Transcript text, ExportOptions options, @Nullable Path sound) {
        ExportOptions chosen = options.content().struck() == Struck.KEPT ? options : options.of(options.content().struck(Struck.LEFT_OUT));
        Prepared whole = exporting.prepare(material.saying(text), chosen);
        String title = words.say("export.untitled");
        Writing known = whole.writing();
        Writing safe = new Writing(title, sound == null ? null : beside(sound), sound == null && known.picture(), known.length(), known.codes(), Instant.EPOCH,
                known.captions(), List.of(), known.look(), Writing.Form.USUAL, List.of());
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
