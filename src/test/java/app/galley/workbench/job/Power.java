package app.galley.workbench.job;

import java.util.ArrayList;
import java.util.List;

/// Counts what a process asks of the world, and ends the process at a chosen moment: from then on nothing answers.
final class Power {
    final List<String> calls = new ArrayList<>();
    /// One effect at a time: what stands for the world is in memory.
    private final Object effects = new Object();
    private int cutAt = Integer.MAX_VALUE;
    private boolean after;
    private boolean off;

    /// The process ends.
    static final class Cut extends Error {
        private static final long serialVersionUID = 1L;

        Cut(String where) {
            super(where);
        }
    }

    /// Ends the process at the call with this index, before or after it has had its effect.
    void cutAt(int index, boolean afterIt) {
        cutAt = index;
        after = afterIt;
    }

    /// Makes a call.
    <T> T call(String name, java.util.function.Supplier<T> effect) {
        int index;
        synchronized (this) {
            if (off) {
                throw new Cut("off at " + name);
            }
            index = calls.size();
            calls.add(name);
            off = index == cutAt && !after;
            if (off) {
                throw new Cut("before " + name);
            }
        }
        T value;
        synchronized (effects) {
            value = effect.get();
        }
        if (index == cutAt) {
            synchronized (this) {
                off = true;
            }
            throw new Cut("after " + name);
        }
        return value;
    }

    void run(String name, Runnable effect) {
        call(name, () -> {
            effect.run();
            return true;
        });
    }

    synchronized long count(String name) {
        return calls.stream().filter(name::equals).count();
    }

    synchronized void on() {
        off = false;
        cutAt = Integer.MAX_VALUE;
        calls.clear();
    }
}
