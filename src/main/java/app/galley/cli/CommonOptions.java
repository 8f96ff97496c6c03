package app.galley.cli;

import app.galley.workbench.WorkbenchSource.Wanted;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options all sub-commands share that work in a library.
final class CommonOptions {
    @Option(names = "--library", paramLabel = "DIR", descriptionKey = "galley.option.library")
    private @Nullable Path library;

    @Option(names = "--profile", paramLabel = "NAME", descriptionKey = "galley.option.profile")
    private @Nullable String profile;

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "galley.option.region")
    private @Nullable String region;

    @Option(names = "--bucket", paramLabel = "BUCKET", descriptionKey = "galley.option.bucket")
    private @Nullable String bucket;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /// Which library and service are meant.
    Wanted wanted() {
        return new Wanted(Optional.ofNullable(library), Optional.ofNullable(profile), Optional.ofNullable(region),
                Optional.ofNullable(bucket));
    }

    /// Whether results are to be read by a program.
    boolean isJson() {
        return output.isJson();
    }

    /// Whether progress is left out.
    boolean isQuiet() {
        return output.isQuiet();
    }
}
