package app.galley.task;

/// Threads with a body of their own, for what is neither a piece of work nor a lane: the audio thread, readers of pipes.
public final class Threads {
    private Threads() { }

    /// Starts a daemon platform thread.
    public static Thread daemon(String name, Runnable body) {
        return Thread.ofPlatform().daemon().name(name).start(body);
    }

    /// Starts a daemon platform thread that the system should prefer: for sound, which must not stutter.
    public static Thread urgent(String name, Runnable body) {
        return Thread.ofPlatform().daemon().priority(Thread.MAX_PRIORITY).name(name).start(body);
    }

    /// Starts a virtual thread: for waiting on locks and sockets. Not for files and pipes, which hold a carrier while they block.
    public static Thread virtual(String name, Runnable body) {
        return Thread.ofVirtual().name(name).start(body);
    }
}
