package app.galley.workbench.job;

import app.galley.problem.Problem;
import app.galley.service.job.JobSettings;
import app.galley.service.price.Estimate;
import app.galley.service.price.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What jobs cost before they are sent. The prices are those that Galley ships, or a table of the user's own beside the library. Safe from any
/// thread; calls read a small file.
public final class Costs {
    /// The name of the user's own table in the folder of the library.
    public static final String OWN_TABLE = "prices.txt";
    private final Path own;
    private final String region;
    private final boolean free;

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
        return prices().estimate(region, settings, length);
    }

    private Prices prices() {
        if (!Files.exists(own)) {
            return Prices.read(Prices.shipped());
        }
        try {
            return Prices.read(Files.readString(own));
        } catch (IOException e) {
            throw Problem.badInput("workbench.pricesUnreadable", own.toString()).asException(e);
        }
    }
}
