package app.galley.cli;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.JobSettings;
import app.galley.transcript.Transcript;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.job.UnusedVocabularies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `galley transcribe FILE…`: imports recordings, runs their jobs, writes their transcripts.
@Command(name = "transcribe", sortOptions = false)
final class TranscribeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WorkbenchSource source;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "galley.transcribe.files")
    private List<Path> files = List.of();

    @Mixin
    private final JobOptions wishes = new JobOptions();

    @Option(names = "--keep", descriptionKey = "galley.transcribe.keep")
    private boolean keep;

    @Option(names = "--fit", descriptionKey = "galley.transcribe.fit")
    private boolean fit;

    @Option(names = "--estimate", descriptionKey = "galley.transcribe.estimate")
    private boolean estimate;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "galley.transcribe.out")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", descriptionKey = "galley.transcribe.format")
    private List<String> formats = List.of();

    @Mixin
    private final FrameOptions frames = new FrameOptions();

    TranscribeCommand(Terminal terminal, WorkbenchSource source) {
        this.terminal = terminal;
        this.source = source;
    }

    @Override
    public Integer call() throws IOException {
        JobSettings settings = wishes.settings();
        ProgressBar bar = new ProgressBar(terminal.err(), common.isQuiet());
        try (Workbench workbench = source.open(common.wanted())) {
            if (estimate) {
                return new Estimating(workbench, terminal, common.isJson()).run(files, settings);
            }
            new Estimating(workbench, terminal, common.isJson()).warn(files, settings);
            List<TranscriptWriter> writers = writers(workbench);
            frames.codes(writers);
            Path folder = folder();
            int worst = 0;
            Set<String> names = new HashSet<>();
            for (Path file : files) {
                try {
                    Transcribed done = new Transcribing(workbench, terminal, bar).run(file, settings, keep, fit);
                    report(done, write(workbench, done, writers, folder, freeName(file, names)));
                    worst = Math.max(worst, done.flaw().map(flaw -> say(flaw, file)).orElse(0));
                } catch (ProblemException e) {
                    bar.end();
                    worst = Math.max(worst, say(e.problem(), file));
                }
            }
            return worst;
        }
    }

    /// Says what is wrong with a file, and yields the exit code for it.
    private int say(Problem problem, Path file) {
        terminal.problem(problem, file);
        return problem.kind().exitCode();
    }

    private List<TranscriptWriter> writers(Workbench workbench) {
        List<String> wanted = !formats.isEmpty() ? formats : List.of("txt");
        return wanted.stream().map(name -> workbench.formats().writer(name)).toList();
    }

    /// The folder for the files, tried before any work is done; null when the text goes to standard output.
    private @Nullable Path folder() {
        Path folder = out != null ? out : formats.isEmpty() ? null : Path.of("");
        if (folder != null) {
            try {
                Files.createDirectories(folder.toAbsolutePath());
                Files.delete(Files.createTempFile(folder.toAbsolutePath(), ".galley", ".part"));
            } catch (IOException e) {
                throw Problem.badInput("galley.folderNotWritable", folder.toString()).asException(e);
            }
        }
        return folder;
    }

    private List<Path> write(Workbench workbench, Transcribed done, List<TranscriptWriter> writers, @Nullable Path folder,
                             String name) throws IOException {
        List<Path> written = new ArrayList<>();
        Writing writing = writing(done.recording()).numbered(frames.codes(writers));
        for (TranscriptWriter writer : writers) {
            if (folder == null) {
                if (!common.isJson()) {
                    writer.write(done.transcript(), writing, terminal.out());
                    terminal.out().flush();
                }
            } else {
                Path file = folder.resolve(name + "." + writer.ending());
                workbench.exports().write(done.transcript(), writing, writer, file);
                written.add(file);
            }
        }
        for (Map.Entry<String, byte[]> brought : done.files().entrySet()) {
            if (folder != null) {
                Path file = folder.resolve(name + ".service." + brought.getKey());
                workbench.exports().write(brought.getValue(), file);
                written.add(file);
            }
        }
        return written;
    }

    private static Writing writing(Recording recording) {
        Writing writing = Writing.PLAIN.titled(recording.title()).changed(recording.added());
        Path file = recording.file();
        return file == null ? writing : writing.of(file.toUri(), recording.hasPicture(), recording.length());
    }

    private void report(Transcribed done, List<Path> written) {
        if (!common.isQuiet()) {
            terminal.origin(done.origin(), done.recording().title());
            done.unused().ifPresent(unused -> terminal.say("jobs.vocabularyUnused", terminal.words().say("jobs.recogniser." + unused.recogniser()),
                    String.join(", ", unused.names())));
        }
        if (common.isJson()) {
            ObjectNode result = new ObjectMapper().createObjectNode().put("recording", done.recording().id().toString())
                    .put("title", done.recording().title()).put("origin", done.origin())
                    .put("seconds", done.recording().length().toMillis() / 1000.0)
                    .put("turns", done.transcript().turns().size()).put("words", done.transcript().wordCount());
            written.forEach(file -> result.withArray("files").add(file.toString()));
            terminal.out().println(result);
        } else {
            written.forEach(file -> terminal.out().println(file));
        }
    }

    private static String freeName(Path file, Set<String> taken) {
        String name = file.getFileName().toString();
        String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        String free = stem;
        for (int i = 2; !taken.add(free); i++) {
            free = stem + "-" + i;
        }
        return free;
    }

    /// A recording with its finished transcript.
    ///
    /// @param files captions that the service has written, by their endings
    /// @param flaw what is wrong with the file although it could be transcribed
    /// @param unused the vocabularies that changed no words
    record Transcribed(Recording recording, Optional<Problem> flaw, String origin, Transcript transcript, SortedMap<String, byte[]> files,
                       Optional<UnusedVocabularies> unused) { }
}
