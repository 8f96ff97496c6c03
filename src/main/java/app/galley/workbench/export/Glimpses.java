package app.galley.workbench.export;

import app.galley.format.document.PdfPages;
import app.galley.format.document.WordStyles;
import app.galley.task.Cancellation;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Shows what files will look like before they are written. Safe from any thread; blocks until it is made or cancelled.
public final class Glimpses {
    /// So many bytes of a text are shown: some hundred lines.
    static final int MOST_BYTES = 48 * 1024;
    /// Of so many words a document is made to be looked at; a longer one goes on.
    static final int MOST_WORDS = 1_500;
    private static final int PAGES = 3;
    private static final int DOTS_PER_INCH = 110;
    private final Exporting exporting;

    /// Of what a use case would write.
    public Glimpses(Exporting exporting) {
        this.exporting = exporting;
    }

    /// What the file will look like.
    ///
    /// @throws app.galley.problem.ProblemException as [Exporting#write]: what the format cannot hold is told before anything is written
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public Glimpse of(Prepared prepared, Cancellation cancellation) throws IOException {
        return switch (prepared.writer().name()) {
            case "docx" -> {
                Prepared start = start(prepared);
                yield new Glimpse.Styled(WordStyles.lines(bytes(start, cancellation)), start != prepared);
            }
            case "pdf" -> {
                Prepared start = start(prepared);
                PdfPages.Rendered rendered = PdfPages.render(bytes(start, cancellation), PAGES, DOTS_PER_INCH, cancellation::check);
                yield new Glimpse.Pages(rendered.pages(), start != prepared || rendered.count() > rendered.pages().size());
            }
            default -> text(prepared, cancellation);
        };
    }

    private byte[] bytes(Prepared prepared, Cancellation cancellation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporting.write(prepared, new Watched(out, Long.MAX_VALUE, cancellation));
        } catch (RuntimeException e) {
            // what writes documents wraps the end of a cancelled one into a failure of its own
            cancellation.check();
            throw e;
        }
        cancellation.check();
        return out.toByteArray();
    }

    private Glimpse text(Prepared prepared, Cancellation cancellation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Watched watched = new Watched(out, MOST_BYTES, cancellation);
        exporting.write(prepared, watched);
        cancellation.check();
        byte[] head = out.toByteArray();
        int whole = head.length;
        // no half character at the end
        while (watched.written > head.length && whole > 0 && (head[whole - 1] & 0x80) != 0) {
            whole--;
        }
        return new Glimpse.Plain(new String(head, 0, whole, StandardCharsets.UTF_8), watched.written, watched.written > head.length);
    }

    /// The beginning of a long transcript, whole turns; the same when it is short. What the format cannot hold in the rest is told when it is written.
    private static Prepared start(Prepared prepared) {
        List<Turn> turns = prepared.transcript().turns();
        int words = 0;
        for (int i = 0; i < turns.size(); i++) {
            words += turns.get(i).words().size();
            if (words > MOST_WORDS && i + 1 < turns.size()) {
                return new Prepared(new Transcript(turns.subList(0, i + 1), prepared.transcript().speakers(), prepared.transcript().language()),
                        prepared.writing(), prepared.writer());
            }
        }
        return prepared;
    }

    /// Takes the first bytes, counts them all, and ends the writing when it was cancelled.
    private static final class Watched extends OutputStream {
        private final OutputStream out;
        private final long most;
        private final Cancellation cancellation;
        private long written;

        Watched(OutputStream out, long most, Cancellation cancellation) {
            this.out = out;
            this.most = most;
            this.cancellation = cancellation;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            cancellation.check();
            int taken = (int) Math.min(length, Math.max(0, most - written));
            out.write(bytes, offset, taken);
            written += length;
        }
    }
}
