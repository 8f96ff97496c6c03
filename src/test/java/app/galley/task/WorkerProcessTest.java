package app.galley.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerProcessTest {
    /// A worker that says back what it is told, with a word given to it as a system property.
    public static final class Echo {
        private Echo() { }

        public static void main(String[] arguments) throws IOException {
            System.out.write((System.getProperty("echo.word") + arguments[0]).getBytes());
            System.out.flush();
            System.in.transferTo(System.out);
        }
    }

    @Test
    void optionsStandBeforeTheMainClass() {
        WorkerProcess.Command command = new WorkerProcess.Command(List.of("java", "-cp", "x", "Main", "a")).with("-Da=b", "-Xint");
        assertEquals(List.of("java", "-Da=b", "-Xint", "-cp", "x", "Main", "a"), command.line());
    }

    @Test
    void talksAndEndsWhenItsInputEnds() throws Exception {
        WorkerProcess worker = WorkerProcess.start(echo());
        CountDownLatch ended = new CountDownLatch(1);
        worker.whenEnded(ended::countDown);
        worker.input().write("hello".getBytes());
        worker.input().flush();
        assertEquals("well: hello", new String(worker.output().readNBytes("well: hello".length())));
        assertTrue(worker.isAlive());
        worker.close();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        assertFalse(worker.isAlive());
    }

    @Test
    void tellsOfItsEndHoweverItCame() throws Exception {
        WorkerProcess worker = WorkerProcess.start(echo());
        CountDownLatch ended = new CountDownLatch(2);
        worker.whenEnded(ended::countDown);
        worker.kill();
        worker.whenEnded(ended::countDown);
        assertTrue(ended.await(10, TimeUnit.SECONDS));
    }

    @Test
    void workersThatSayNothingHoldUpNoOtherWork() throws Exception {
        List<WorkerProcess> quiet = new ArrayList<>();
        try {
            for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
                WorkerProcess worker = WorkerProcess.start(echo());
                quiet.add(worker);
                Background.threads().start("listen", cancellation -> worker.output().transferTo(OutputStream.nullOutputStream()));
            }
            CountDownLatch done = new CountDownLatch(2);
            Background.threads().start("work", cancellation -> {
                done.countDown();
                return true;
            });
            Threads.virtual("light", done::countDown);
            assertTrue(done.await(10, TimeUnit.SECONDS));
        } finally {
            quiet.forEach(WorkerProcess::kill);
        }
    }

    private static WorkerProcess.Command echo() {
        return WorkerProcess.Command.ofThisProgram(Echo.class, 16, " ").with("-Decho.word=well:");
    }
}
