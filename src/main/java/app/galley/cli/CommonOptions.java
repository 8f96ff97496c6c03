package app.galley.cli;

import app.galley.workbench.WorkbenchSource.Wanted;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that all sub-commands share; one that has no use for an option takes it all the same, so that scripts can give them
/// everywhere.
final class CommonOptions {
    @Option(names = "--library", paramLabel = "DIR", descriptionKey = "galley.option.library")
    private @Nullable Path library;

    @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "galley.option.profile")
    private @Nullable String profile;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "galley.option.region")
    private @Nullable String region;

    @Option(names = "--bucket", paramLabel = "BUCKET", descriptionKey = "galley.option.bucket")
    private @Nullable String bucket;

    @Option(names = "--json", descriptionKey = "galley.option.json")
    private boolean json;

    @Option(names = "--quiet", descriptionKey = "galley.option.quiet")
    private boolean quiet;

    /// Which library and service are meant.
    Wanted wanted() {
        return new Wanted(Optional.ofNullable(library), Optional.ofNullable(profile), Optional.ofNullable(region),
                Optional.ofNullable(bucket));
    }

    /// Whether results are to be read by a program.
    boolean isJson() {
        return json;
    }

    /// Whether progress is left out.
    boolean isQuiet() {
        return quiet;
    }
}
