package app.galley.bench.editor;

import app.galley.bench.measure.Interview;
import app.galley.bench.measure.Times;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.edit.change.Edits;
import app.galley.ui.text.act.PageAct;
import app.galley.ui.text.turn.Marks;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One run of what is measured without a display. Says each figure on standard output; exit code 1 when it cannot.
public final class EditorRun {
    private static final int TURNS = 1_500;
    private static final int WORDS = 30;
    private static final int MIDDLE = TURNS / 2;
    private static final int EDITS = 10_000;
    private static final int WARMING_ROUNDS = 4;
    private static final int OPENINGS = 21;
    /// As many as a p99 needs.
    private static final int SHORT_PASTES = 100;
    private static final int LONG_PASTES = 7;
    private static final double MEGABYTE = 1e6;

    private final Random random = new Random(3);

    private EditorRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        boolean[] failed = {true};
        Platform.startup(() -> {
            try {
                new EditorRun().run();
                failed[0] = false;
            } catch (IOException | InterruptedException | RuntimeException e) {
                e.printStackTrace(System.out);
            } finally {
                done.countDown();
            }
        });
        done.await();
        System.exit(failed[0] ? 1 : 0);
    }

    private void run() throws IOException, InterruptedException {
        reference();
        Page page = new Page(true);
        Times times = new Times(page::settle);
        open(page, times);
        keys(page, times);
        moves(page, times);
        new FindMeasure(page, times).run();
        longTurns(page, times);
        paste(page, times);
        undoAll(page, times);
        page.leave();
        heap();
        new JournalMeasure().run();
        new CompareMeasure().run();
    }

    /// What a bare text takes on this machine once Java has compiled what it runs: before that the figure would be the compiler's.
    private static void reference() {
        for (int i = 0; i < WARMING_ROUNDS; i++) {
            reference("reference.warming");
        }
        reference("reference");
    }

    private static void reference(String name) {
        Text text = new Text();
        TextFlow flow = new TextFlow(text);
        List<String> said = List.of(Interview.text(30).replace('\n', ' '), Interview.text(31).replace('\n', ' ').substring(4));
        new Times(() -> { }).take(name, 2_000, i -> {
            text.setText(said.get(i & 1));
            flow.resize(500, Math.ceil(flow.prefHeight(500)));
            flow.layout();
        });
    }

    /// The document alone, then the page that shows it and has been scrolled all over it.
    private void heap() {
        long nothing = used();
        Transcript transcript = Interview.of(TURNS, WORDS);
        long document = used();
        Times.say("heap.document", (document - nothing) / MEGABYTE);
        // The first page loads what all pages share.
        new Page(true).leave();
        long before = used();
        Page page = new Page(true);
        page.open(transcript);
        page.settle();
        for (int i = 0; i < 200; i++) {
            page.caret(random.nextInt(TURNS), 5);
            page.settle();
        }
        Times.say("heap.view", Math.max(0, used() - before) / MEGABYTE);
        page.leave();
    }

    private static long used() {
        for (int i = 0; i < 6; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void open(Page page, Times times) {
        Transcript first = Interview.of(TURNS, WORDS);
        Times.say("open.cold", times.once(() -> page.open(first)));
        double[] warm = new double[OPENINGS];
        for (int i = 0; i < warm.length; i++) {
            Transcript other = Interview.of(TURNS, WORDS);
            warm[i] = times.once(() -> page.open(other));
        }
        Arrays.sort(warm);
        Times.say("open.warm", warm[warm.length / 2]);
    }

    private static String key(int i) {
        return i % 6 == 5 ? " " : String.valueOf((char) ('a' + i % 26));
    }

    /// Typing that goes on at another place after each sixty keys.
    private static void keys(Page page, Times times) {
        page.caret(MIDDLE, 40);
        for (int i = 0; i < 200; i++) {
            page.type(key(i));
            page.settle();
        }
        times.take("key", 1_200, i -> {
            if (i % 60 == 0) {
                page.caret(MIDDLE + i / 60, 40);
                page.settle();
            }
            page.type(key(i));
        });
        times.take("undo", 300, i -> page.session().undo());
    }

    private void moves(Page page, Times times) {
        page.view.followProperty().set(false);
        page.caret(MIDDLE, 4);
        page.settle();
        times.take("highlight", 600, i -> page.view.setCurrent(MIDDLE + i / (WORDS - 2) % 3, i % (WORDS - 2)));
        page.view.setCurrent(Marks.NOWHERE, Marks.NOWHERE);
        times.take("jump", 400, i -> page.caret(random.nextInt(TURNS), 5));
        page.caret(100, 4);
        page.settle();
        times.take("scroll", 800, i -> page.scroll(60));
    }

    private static void longTurns(Page page, Times times) {
        page.open(Interview.of(10, 4_500));
        page.settle();
        page.caret(5, 13_000);
        for (int i = 0; i < 100; i++) {
            page.type(key(i));
            page.settle();
        }
        times.take("key.turns-of-4500", 400, i -> page.type(key(i)));
    }

    private static void paste(Page page, Times times) {
        page.open(Interview.of(TURNS, WORDS));
        page.settle();
        for (int words : new int[] {500, TURNS * WORDS}) {
            ClipboardContent content = new ClipboardContent();
            content.putString(Interview.text(words));
            Clipboard.getSystemClipboard().setContent(content);
            double[] taken = new double[words == 500 ? SHORT_PASTES : LONG_PASTES];
            for (int i = 0; i < taken.length; i++) {
                page.caret(MIDDLE, 5);
                page.settle();
                taken[i] = times.once(() -> page.view.perform(PageAct.PASTE, false));
                if (page.session().transcript().wordCount() < TURNS * WORDS + words - 2) {
                    throw new IllegalStateException("not pasted");
                }
                page.session().undoStep();
                page.settle();
            }
            Times.say("paste." + words, taken);
        }
    }

    /// Edits all over the document, each followed by the page but not drawn, then all of them taken back.
    private void undoAll(Page page, Times times) {
        Transcript first = Interview.of(TURNS, WORDS);
        page.open(first);
        page.settle();
        EditSession session = page.session();
        Times.say("edit.10000-and-undo", times.once(() -> {
            for (int i = 0; i < EDITS; i++) {
                session.apply(edit(session.transcript(), i));
            }
            while (session.undo().isPresent()) {
                page.view.requestLayout();
            }
        }));
        if (session.history().size() != 0 || !session.transcript().equals(first)) {
            throw new IllegalStateException("undo did not lead back to the first document");
        }
    }

    private Edit edit(Transcript transcript, int i) {
        int turn = random.nextInt(transcript.turns().size());
        Position at = new Position(turn, random.nextInt(transcript.turns().get(turn).text().length() + 1));
        return i % 50 == 0 ? Edits.splitTurn(transcript, at, at) : Edits.replace(transcript, at, at, key(i), at);
    }
}
