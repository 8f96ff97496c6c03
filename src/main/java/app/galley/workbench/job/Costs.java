package app.galley.workbench.job;

import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.price.Estimate;
import app.galley.service.price.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What jobs cost before they are sent. The prices are those that Galley ships, or a table of the user's own beside the library. Safe from any
/// thread; calls read a small file.
public final class Costs {
    /// The name of the user's own table in the folder of the library.
    public static final String OWN_TABLE = "prices.txt";
    private final Path own;
    private final String region;
    private final boolean free;
    private @Nullable Known known;

    /// A table that was read, with the time at which its file was written; without a file the shipped one.
    private record Known(Optional<FileTime> written, Prices prices) { }

    /// @param folder the library's folder
    /// @param region where jobs run
    /// @param free whether they run on this computer
    public Costs(Path folder, String region, boolean free) {
        this.own = folder.resolve(OWN_TABLE);
        this.region = region;
        this.free = free;
    }

    /// Whether jobs cost nothing here.
    public boolean isFree() {
        return free;
    }

    /// Where a table of the user's own is looked for.
    public Path ownTable() {
        return own;
    }

    /// What a job would cost at Amazon.
    ///
    /// @throws app.galley.problem.ProblemException when the user's own table cannot be read
    public Estimate estimate(JobSettings settings, Duration length) {
        return estimate(region, settings, length);
    }

    /// What a job would cost in a region.
    ///
    /// @throws app.galley.problem.ProblemException when the user's own table cannot be read
    public Estimate estimate(String where, JobSettings settings, Duration length) {
        return prices().estimate(where, settings, length);
    }

    /// Read again only when the file is another: a price is asked for with every choice in the form.
    private synchronized Prices prices() {
        try {
            Optional<FileTime> written = Files.exists(own) ? Optional.of(Files.getLastModifiedTime(own)) : Optional.empty();
            Known last = known;
            if (last == null || !last.written().equals(written)) {
                last = new Known(written, Prices.read(written.isPresent() ? Files.readString(own) : Prices.shipped()));
                known = last;
            }
            return last.prices();
        } catch (IOException e) {
            throw Problem.badInput("workbench.pricesUnreadable", own.toString()).asException(e);
        }
    }
}
