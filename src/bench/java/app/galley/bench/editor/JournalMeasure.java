package app.galley.bench.editor;

import app.galley.bench.measure.Interview;
import app.galley.bench.measure.Times;
import app.galley.library.Recording;
import app.galley.library.Transcripts.JournalListener;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Problem;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What the library takes: from a key to the moment its edit is committed, and to open a transcript again that has 10,000
/// edits behind it.
final class JournalMeasure {
    private static final int KEYS = 500;
    private static final int EDITS = 10_000;
    private static final int REOPENED = 7;

    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("galley-bench");
        try {
            UUID recording;
            try (SqliteLibrary library = SqliteLibrary.open(folder)) {
                Recording made = new Recording(UUID.randomUUID(), "interview", folder.resolve("interview.mp3"), 1,
                        Duration.ofHours(4), false, Instant.EPOCH, null);
                recording = made.id();
                library.recordings().add(made);
                library.transcripts().createDocument(recording, Interview.of(1_500, 30));
                type(library, recording);
            }
            reopen(folder, recording);
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /// Keys at the pace of a fast typist, each timed until it is committed; then edits without a pause up to their number.
    private static void type(SqliteLibrary library, UUID recording) throws InterruptedException {
        EditSession session = library.transcripts().open(recording).orElseThrow();
        double[] taken = new double[KEYS];
        CountDownLatch committed = new CountDownLatch(KEYS);
        long[] begun = new long[1];
        session.listen((step, edit, now) -> {
            int number = session.history().size() - 1;
            long begin = begun[0];
            library.transcripts().append(recording, step, edit, new JournalListener() {
                @Override
                public void committed() {
                    if (number < KEYS) {
                        taken[number] = (System.nanoTime() - begin) / 1e6;
                        committed.countDown();
                    }
                }

                @Override
                public void failed(Problem problem) {
                    throw new IllegalStateException(problem.key());
                }
            });
        });
        for (int i = 0; i < EDITS; i++) {
            begun[0] = System.nanoTime();
            Transcript now = session.transcript();
            Position at = new Position(i < KEYS ? 750 : i % 1_500, 40);
            session.apply(Edits.replace(now, at, at, i % 6 == 5 ? " " : "c", at));
            if (i < KEYS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
            }
        }
        if (!committed.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(committed.getCount() + " edits are not committed");
        }
        library.transcripts().flush();
        Times.say("commit", taken);
    }

    private static void reopen(Path folder, UUID recording) {
        double[] taken = new double[REOPENED];
        for (int i = 0; i < REOPENED; i++) {
            long begin = System.nanoTime();
            try (SqliteLibrary library = SqliteLibrary.open(folder)) {
                EditSession session = library.transcripts().open(recording).orElseThrow();
                taken[i] = (System.nanoTime() - begin) / 1e6;
                if (session.history().size() != EDITS) {
                    throw new IllegalStateException("opened with " + session.history().size() + " edits");
                }
            }
        }
        Times.say("reopen.10000-edits", taken);
    }
}
