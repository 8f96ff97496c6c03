package app.galley.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.workbench.Imports;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportQueueTest {
    /// What is to be done on the thread of the window, which is the test's.
    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final Semaphore mayRead = new Semaphore(0);
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final ImportQueue queue = new ImportQueue(this::add, Background.threads(), fx::add, new ImportQueue.Listener() {
        @Override
        public void waitingChanged() {
            waiting.add(names().size());
        }

        @Override
        public void imported() { }

        @Override
        public void trouble(String file, Problem why) {
            troubles.add(file + " " + why.key());
        }
    });

    private Imports.Added add(Path file, Consumer<Recording> begun, Progress progress, Cancellation cancellation) {
        try {
            mayRead.acquire();
        } catch (InterruptedException e) {
            throw new java.util.concurrent.CancellationException();
        }
        cancellation.check();
        read.add(file.toString());
        if (file.toString().startsWith("bad")) {
            throw Problem.badInput("workbench.notReadable", file.toString()).asException();
        }
        Recording recording = new Recording(UUID.randomUUID(), file.toString(), file, 1, Duration.ofMinutes(1), false, Instant.EPOCH, null);
        begun.accept(recording);
        return new Imports.Added(recording, Optional.empty());
    }

    private List<String> names() {
        return queue.waiting().stream().map(row -> row.recording().title()).toList();
    }

    private void until(BooleanSupplier isSo) throws InterruptedException {
        while (!isSo.getAsBoolean()) {
            Optional.ofNullable(fx.poll(60, TimeUnit.SECONDS)).orElseThrow(() -> new AssertionError("nothing happens any more")).run();
        }
    }

    private static List<Path> files(int count) {
        return IntStream.range(0, count).mapToObj(i -> Path.of("talk-" + i + ".wav")).toList();
    }

    @Test void allDroppedFilesAreInTheListBeforeAnyIsRead() throws Exception {
        queue.add(files(200), recording -> added.add(recording.title()));
        assertEquals(200, names().size());
        assertEquals(List.of(200), waiting, "the list is filled once");
        assertEquals(List.of(), read);
        mayRead.release(200);
        until(() -> names().isEmpty() && queue.readingProperty().get() == null);
        assertEquals(files(200).stream().map(Path::toString).toList(), read, "in the order in which they were dropped");
        assertEquals(200, added.size());
    }

    @Test void oneThatCannotBeReadDoesNotHoldUpTheOthers() throws Exception {
        queue.add(List.of(Path.of("one.wav"), Path.of("bad.wav"), Path.of("two.wav")), recording -> added.add(recording.title()));
        mayRead.release(3);
        until(() -> names().isEmpty() && queue.readingProperty().get() == null);
        assertEquals(List.of("one.wav", "two.wav"), added);
        assertEquals(List.of("bad.wav workbench.notReadable"), troubles);
    }

    @Test void whatIsTakenOutOfTheListIsNotRead() throws Exception {
        queue.add(files(3), recording -> added.add(recording.title()));
        queue.remove(List.of(queue.waiting().get(1)));
        mayRead.release(3);
        until(() -> names().isEmpty() && queue.readingProperty().get() == null);
        assertEquals(List.of("talk-0.wav", "talk-2.wav"), added);
    }

    @Test void stoppingLeavesTheRestUnread() throws Exception {
        queue.add(files(3), recording -> added.add(recording.title()));
        queue.cancel();
        mayRead.release(3);
        until(() -> names().isEmpty());
        assertEquals(List.of(), added);
        assertNull(queue.readingProperty().get());
    }
}
