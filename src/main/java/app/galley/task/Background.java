package app.galley.task;

/// Starts work that must not hold up its caller.
public interface Background {
    /// Starts `work` under a name that shows in thread dumps.
    <T> Running<T> start(String name, Work<T> work);

    /// Each work on a virtual thread of its own.
    static Background virtual() {
        return new Background() {
            @Override
            public <T> Running<T> start(String name, Work<T> work) {
                Running<T> running = new Running<>(name, work);
                Thread.ofVirtual().name(name).start(running::run);
                return running;
            }
        };
    }

    /// At once, on the caller's thread: for tests and for the terminal.
    static Background sameThread() {
        return new Background() {
            @Override
            public <T> Running<T> start(String name, Work<T> work) {
                Running<T> running = new Running<>(name, work);
                running.run();
                return running;
            }
        };
    }
}
