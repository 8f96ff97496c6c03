package app.galley.bench;

import java.io.IOException;
import java.util.List;

/// Something that can be measured by its name. A new one is added to the list in [Bench].
interface Benchmark {
    /// The word after `packaging/bench`.
    String name();

    /// Measures, on the calling thread and for as long as it needs.
    ///
    /// @return the figures in the order in which they are printed
    /// @throws IOException when what is measured does not run
    /// @throws InterruptedException when the measurement is ended from outside
    List<Figure> measure() throws IOException, InterruptedException;
}
