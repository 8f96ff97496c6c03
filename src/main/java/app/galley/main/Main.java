package app.galley.main;

import app.galley.cli.GalleyCommand;
import app.galley.problem.Wording;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The entry of the program, its window, its command line and its workers. It does not extend `Application`, so that it
/// starts from the class path.
public final class Main {
    private Main() { }

    /// Starts what the arguments ask for: a worker (hidden sub-commands), a sub-command, the window, or, where there is no
    /// display, the tour in the terminal.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> line = Arrays.asList(arguments);
        if (!line.isEmpty() && line.getFirst().equals("media-worker")) {
            log("logback-worker.xml");
            MediaWorker.run(line.subList(1, line.size()));
            return;
        }
        AppFolders folders = AppFolders.ofThisComputer();
        System.setProperty("galleyLogs", folders.logs().toString());
        log("logback.xml");
        Wording words = new Wording(Locale.getDefault());
        if (isForTheWindow(line)) {
            if (Display.isThere()) {
                GalleyApplication.start(arguments);
            } else {
                System.exit(GalleyCommand.tour(new Composition(folders), words, System.out, System.err));
            }
        } else {
            System.exit(GalleyCommand.run(line, new Composition(folders), words, System.out, System.err));
        }
    }

    /// Says how to log, before the first logger is made.
    private static void log(String configuration) {
        System.setProperty("logback.configurationFile", "app/galley/" + configuration);
    }

    /// Whether the window is meant: no arguments, a library, or files.
    private static boolean isForTheWindow(List<String> line) {
        for (int i = 0; i < line.size(); i++) {
            String argument = line.get(i);
            if (argument.equals("--library")) {
                i++;
            } else if (argument.startsWith("-") && !argument.startsWith("--library=")
                    || GalleyCommand.names().contains(argument) || !looksLikeAFile(argument)) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeAFile(String argument) {
        return argument.startsWith("--library=") || argument.contains(".") || argument.contains("/") || argument.contains("\\");
    }
}
