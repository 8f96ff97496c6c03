package app.galley.cli;

import picocli.CommandLine.Option;

/// The options all sub-commands share: what they print.
final class OutputOptions {
    @Option(names = "--json", descriptionKey = "galley.option.json")
    private boolean json;

    @Option(names = "--quiet", descriptionKey = "galley.option.quiet")
    private boolean quiet;

    /// Whether results are to be read by a program.
    boolean isJson() {
        return json;
    }

    /// Whether progress is left out.
    boolean isQuiet() {
        return quiet;
    }
}
