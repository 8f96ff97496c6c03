package app.galley.transcript.edit.replacement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the words that two rows of words have in common, in order, as many as it can: in short rows all of them; in long ones
/// it first finds the words that stand once in each row and then what lies between them. Made for one pair of rows.
final class Alignment {
    /// How many comparisons are few: a table of so many cells takes some milliseconds.
    private static final long FEW = 1_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Pair> pairs = new ArrayList<>();

    /// A word that both rows have.
    ///
    /// @param before its index in the first row
    /// @param after its index in the second row
    record Pair(int before, int after) { }

    private Alignment(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /// The words in common, in their order.
    static List<Pair> of(List<String> before, List<String> after) {
        Alignment alignment = new Alignment(before, after);
        alignment.align(0, before.size(), 0, after.size());
        return alignment.pairs;
    }

    private void align(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        int from = fromBefore;
        int start = fromAfter;
        while (from < toBefore && start < toAfter && before.get(from).equals(after.get(start))) {
            pairs.add(new Pair(from++, start++));
        }
        long cells = (long) (toBefore - from) * (toAfter - start);
        if (cells == 0) {
            return;
        }
        if (cells <= FEW) {
            alignFew(from, toBefore, start, toAfter);
            return;
        }
        List<Pair> once = ascending(standingOnce(from, toBefore, start, toAfter));
        if (once.isEmpty()) {
            return;
        }
        for (Pair pair : once) {
            align(from, pair.before(), start, pair.after());
            pairs.add(pair);
            from = pair.before() + 1;
            start = pair.after() + 1;
        }
        align(from, toBefore, start, toAfter);
    }

    /// The longest common row, by a table of its length from each pair of places on.
    private void alignFew(int from, int to, int start, int end) {
        int width = end - start + 1;
        int[] length = new int[(to - from + 1) * width];
        for (int b = to - from - 1; b >= 0; b--) {
            for (int a = end - start - 1; a >= 0; a--) {
                length[b * width + a] = before.get(from + b).equals(after.get(start + a))
                        ? length[(b + 1) * width + a + 1] + 1
                        : Math.max(length[(b + 1) * width + a], length[b * width + a + 1]);
            }
        }
        int b = 0;
        int a = 0;
        while (b < to - from && a < end - start) {
            if (before.get(from + b).equals(after.get(start + a))) {
                pairs.add(new Pair(from + b++, start + a++));
            } else if (length[(b + 1) * width + a] >= length[b * width + a + 1]) {
                b++;
            } else {
                a++;
            }
        }
    }

    private List<Pair> standingOnce(int from, int to, int start, int end) {
        Map<String, Integer> places = once(before, from, to);
        Map<String, Integer> others = once(after, start, end);
        List<Pair> once = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int other = places.getOrDefault(before.get(i), -1) < 0 ? -1 : others.getOrDefault(before.get(i), -1);
            if (other >= 0) {
                once.add(new Pair(i, other));
            }
        }
        return once;
    }

    /// The place of each word that stands once in a part of a row; -1 for those that stand there more often.
    private static Map<String, Integer> once(List<String> row, int from, int to) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(row.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    /// The longest run of pairs whose second places ascend, too.
    private static List<Pair> ascending(List<Pair> pairs) {
        int[] ends = new int[pairs.size()];
        int[] earlier = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle]).after() < pairs.get(i).after()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            earlier[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        Pair[] run = new Pair[length];
        for (int at = length == 0 ? -1 : ends[length - 1], i = length - 1; i >= 0; i--, at = earlier[at]) {
            run[i] = pairs.get(at);
        }
        return Arrays.asList(run);
    }
}
