package app.galley.task;

/// Starts work that must not hold up its caller.
public interface Background {
    /// Starts `work` under a name that shows in thread dumps.
    <T> Running<T> start(String name, Work<T> work);

    /// Each work on a platform thread of its own. Virtual threads would not do: work here reads the pipes of worker processes and
    /// calls SQLite, which holds on to one of the few carriers (as many as processors); two imports would hold up everything.
    static Background threads() {
        return new Background() {
            @Override
            public <T> Running<T> start(String name, Work<T> work) {
                Running<T> running = new Running<>(name, work);
                Threads.daemon(name, running::run);
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
