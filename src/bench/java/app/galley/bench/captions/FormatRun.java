package app.galley.bench.captions;

import app.galley.bench.measure.Interview;
import app.galley.bench.measure.Times;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.format.standard.StandardFormats;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Locale;

/// What it takes to write a talk of four hours in one format: the first time in a new process, then when it has been done before, and how much memory it
/// holds at most beside the document, which a collector without pause finds out.
public final class FormatRun {
    private static final int TIMES = 7;
    private static final double MEBIBYTE = 1 << 20;

    private FormatRun() { }

    /// @param arguments none; the name of the format is the property `galley.format`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Transcript talk = Interview.of(900, 50);
        TranscriptWriter writer = StandardFormats.in(Locale.ENGLISH).writer(System.getProperty("galley.format"));
        long begin = System.nanoTime();
        write(writer, talk);
        Times.say("first", (System.nanoTime() - begin) / 1e6);
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            begin = System.nanoTime();
            write(writer, talk);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Times.say("again", times);
        System.gc();
        long before = left();
        long[] most = {before};
        boolean[] written = new boolean[1];
        Thread collector = Thread.ofPlatform().start(() -> {
            while (!written[0]) {
                System.gc();
                most[0] = Math.max(most[0], left());
            }
        });
        write(writer, talk);
        written[0] = true;
        collector.join();
        Times.say("held", (most[0] - before) / MEBIBYTE);
        Times.say("turns", talk.turns().size());
    }

    private static void write(TranscriptWriter writer, Transcript talk) throws IOException {
        writer.write(talk, Writing.PLAIN.titled("Four hours"), OutputStream.nullOutputStream());
    }

    /// What the last collection has left, in bytes.
    private static long left() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
    }
}
