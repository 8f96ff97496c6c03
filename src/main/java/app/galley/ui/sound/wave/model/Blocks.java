package app.galley.ui.sound.wave.model;

import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Unchanged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The turns of a transcript along the time; which of them lie in a stretch is found without looking at all of them. Turns need not
/// follow each other in time: speakers on two channels talk at once. Immutable; any thread.
public final class Blocks {
    private final Transcript transcript;
    private final double doubtBelow;
    private final List<Block> blocks;
    /// The blocks by their start.
    private final int[] order;
    /// The latest end of the blocks up to this one in that order.
    private final long[] latestEnds;

    private Blocks(Transcript transcript, double doubtBelow, List<Block> blocks) {
        this.transcript = transcript;
        this.doubtBelow = doubtBelow;
        this.blocks = blocks;
        order = order(blocks);
        latestEnds = new long[order.length];
        long latest = 0;
        for (int i = 0; i < order.length; i++) {
            latest = Math.max(latest, blocks.get(order[i]).time().end());
            latestEnds[i] = latest;
        }
    }

    /// The blocks of a transcript.
    ///
    /// @param doubtBelow words less sure than this are doubtful
    public static Blocks of(Transcript transcript, double doubtBelow) {
        return new Blocks(transcript, doubtBelow,
                transcript.turns().stream().map(turn -> Block.of(turn, doubtBelow)).toList());
    }

    /// The blocks of a transcript that came from this one's by edits: only the turns that changed are looked at again.
    public Blocks after(Transcript now) {
        Unchanged same = Unchanged.between(transcript.turns(), now.turns());
        List<Block> next = new ArrayList<>(same.atFront(blocks));
        same.changed(now.turns()).forEach(turn -> next.add(Block.of(turn, doubtBelow)));
        next.addAll(same.atRear(blocks));
        return new Blocks(now, doubtBelow, next);
    }

    /// The transcript they are of.
    public Transcript transcript() {
        return transcript;
    }

    /// The block of a turn.
    public Block of(int turn) {
        return blocks.get(turn);
    }

    /// Yields the turns that are heard between two milliseconds, in the order in which they begin.
    public void between(long from, long to, IntConsumer turns) {
        int begin = firstEndingBehind(from);
        for (int i = begin; i < order.length && blocks.get(order[i]).time().start() <= to; i++) {
            if (blocks.get(order[i]).time().end() >= from) {
                turns.accept(order[i]);
            }
        }
    }

    /// The latest ends ascend, so the first of them that counts is found by halving.
    private int firstEndingBehind(long millisecond) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnds[middle] < millisecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] order(List<Block> blocks) {
        int[] order = IntStream.range(0, blocks.size()).toArray();
        for (int i = 1; i < order.length; i++) {
            if (blocks.get(i).time().start() < blocks.get(i - 1).time().start()) {
                return IntStream.of(order).boxed().sorted(Comparator.comparingLong(turn -> blocks.get(turn).time().start()))
                        .mapToInt(Integer::intValue).toArray();
            }
        }
        return order;
    }
}
