package app.galley.workbench;

import app.galley.format.Formats;
import app.galley.local.LocalService;
import app.galley.local.fault.Faults;
import app.galley.local.sign.Keys;
import app.galley.workbench.caption.OwnPresets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens workbenches and what belongs to them; the composition root is one. The faces of the program know only this.
public interface WorkbenchSource {
    /// Which library and which service are meant, as far as the caller says so; the rest is as the library's settings say.
    ///
    /// @param library the folder of the library
    /// @param profile a profile of the AWS configuration
    /// @param region a Region of AWS
    /// @param bucket a bucket to stage media in
    record Wanted(Optional<Path> library, Optional<String> profile, Optional<String> region, Optional<String> bucket) { }

    /// One line of the self-check.
    ///
    /// @param key names what was checked
    /// @param isFine whether it works
    /// @param detail a version, a path, or why it does not work
    record Check(String key, boolean isFine, String detail) { }

    /// Opens a workbench.
    ///
    /// @throws app.galley.problem.ProblemException when the library cannot be opened or the service cannot be started
    Workbench open(Wanted wanted);

    /// Starts the local service alone.
    ///
    /// @param port the port, 0 for a free one
    /// @param data its folder; empty for one of its own that goes with it
    /// @param keys what requests must be signed with
    /// @param faults what it does wrong on purpose
    Serving serve(int port, Optional<Path> data, Keys keys, Faults faults);

    /// The local service alone, until it is closed.
    ///
    /// @param service where it is and what opens it
    /// @param closing ends it
    record Serving(LocalService service, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    /// The guides that captions keep to, one's own of a library among them; the library is not opened.
    OwnPresets presets(Wanted wanted);

    /// The formats that can be read and written.
    Formats formats();

    /// Starts everything once, without a window, and says what works.
    List<Check> selfCheck();

    /// The sample interview that comes with the program.
    Path sample();

    /// The program's version.
    String version();
}
