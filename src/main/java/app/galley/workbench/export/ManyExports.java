package app.galley.workbench.export;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Hands out several recordings into one folder, one file each. One that fails holds up no other. Blocks.
public final class ManyExports {
    private final Exporting exporting;

    /// Of a library.
    public ManyExports(Exporting exporting) {
        this.exporting = exporting;
    }

    /// A file that will be written.
    public record Planned(Recording recording, Path file) { }

    /// How it went with one recording.
    ///
    /// @param problem why there is no file; empty when it was written
    public record Result(Planned planned, Optional<Problem> problem) { }

    /// Names the files: after their titles, no two the same.
    ///
    /// @param otherwise the name of one without a title that can be used
    public List<Planned> plan(List<Recording> recordings, ExportOptions options, Path folder, String otherwise) {
        FileNaming naming = new FileNaming();
        String ending = exporting.writer(options.format()).ending();
        return recordings.stream().map(one -> new Planned(one, folder.resolve(naming.name(one.title(), otherwise, ending)))).toList();
    }

    /// Those of the files that are there already.
    public static List<Path> existing(List<Planned> plan) {
        return plan.stream().map(Planned::file).filter(Files::exists).toList();
    }

    /// Writes them one after the other.
    ///
    /// @param done hears of each one that is over
    /// @return as far as it came: when it was cancelled, those that are over
    public List<Result> write(List<Planned> plan, ExportOptions options, Consumer<Result> done, Cancellation cancellation) {
        List<Result> results = new ArrayList<>();
        for (Planned one : plan) {
            if (cancellation.isCancelled()) {
                break;
            }
            Result result = new Result(one, write(one, options));
            results.add(result);
            done.accept(result);
        }
        return results;
    }

    private Optional<Problem> write(Planned one, ExportOptions options) {
        try {
            exporting.write(exporting.prepare(exporting.material(one.recording().id()), options), one.file());
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }
}
