package app.galley.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A start of the program in a process of its own: says `window` or `handed over`, and as the window every file it is asked
/// to open. Ends when its input ends.
final class WindowChild {
    private WindowChild() { }

    /// @param arguments the library's folder and files to open
    public static void main(String[] arguments) throws IOException {
        List<Path> files = List.of(arguments).subList(1, arguments.length).stream().map(Path::of).toList();
        Optional<SingleInstance> window = SingleInstance.claim(Path.of(arguments[0]), files,
                asked -> System.out.println("asked for " + asked));
        System.out.println(window.isPresent() ? "window" : "handed over");
        if (window.isPresent() && System.in.read() < 0) {
            window.get().close();
        }
    }
}
