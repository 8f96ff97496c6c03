package app.galley.main;

import app.galley.cli.GalleyCommand;
import app.galley.problem.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The entry of the program, its window, its command line and its workers. It does not extend `Application`, so that it
/// starts from the class path.
public final class Main {
    private Main() { }

    /// Starts what the arguments ask for: a worker (hidden sub-commands), a sub-command, the window, or, where there is no
    /// display, the tour in the terminal.
    public static void main(String[] arguments) {
        List<String> line = Arrays.asList(arguments);
        if (!line.isEmpty() && line.getFirst().equals("media-worker")) {
            MediaWorker.run(line.subList(1, line.size()));
            return;
        }
        Wording words = new Wording(Locale.getDefault());
        if (isForTheWindow(line)) {
            if (Display.isThere()) {
                GalleyApplication.start(arguments);
            } else {
                System.exit(GalleyCommand.tour(new Composition(AppFolders.ofThisComputer()), words, System.out, System.err));
            }
        } else {
            System.exit(GalleyCommand.run(line, new Composition(AppFolders.ofThisComputer()), words, System.out, System.err));
        }
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
