package app.galley.transcript.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lays two sequences of words side by side: what is the same, and the runs that differ. Up to a million pairs the fewest
/// possible words are changed (Levenshtein distance); beyond, words that occur once on both sides are the fixed points and the
/// stretches between them are laid side by side. 45,000 words take well below a second, whatever they are.
public final class Alignment {
    private static final long MOST_CELLS = 1_000_000;
    private static final byte DIAGONAL = 0;
    private static final byte DOWN = 1;
    private static final byte RIGHT = 2;
    private final int[] a;
    private final int[] b;
    private final int[] countA;
    private final int[] countB;
    private final int[] placeB;
    private final List<Run> runs = new ArrayList<>();

    /// A place in which the sequences differ: the words from `fromA` to before `toA` of the first one stand where the second
    /// one has those from `fromB` to before `toB`. One of the two may be empty.
    public record Run(int fromA, int toA, int fromB, int toB) {
        /// How many words must be changed, added or removed.
        public int errors() {
            return Math.max(toA - fromA, toB - fromB);
        }
    }

    private Alignment(int[] a, int[] b, int vocabulary) {
        this.a = a;
        this.b = b;
        countA = new int[vocabulary];
        countB = new int[vocabulary];
        placeB = new int[vocabulary];
    }

    /// The runs in which two sequences differ, in their order.
    public static List<Run> of(List<String> first, List<String> second) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] a = numbered(first, numbers);
        int[] b = numbered(second, numbers);
        Alignment alignment = new Alignment(a, b, numbers.size());
        alignment.align(0, a.length, 0, b.length);
        return alignment.runs;
    }

    private static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream().mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size())).toArray();
    }

    private void align(int startA, int endA, int startB, int endB) {
        int fromA = startA;
        int fromB = startB;
        while (fromA < endA && fromB < endB && a[fromA] == b[fromB]) {
            fromA++;
            fromB++;
        }
        int toA = endA;
        int toB = endB;
        while (toA > fromA && toB > fromB && a[toA - 1] == b[toB - 1]) {
            toA--;
            toB--;
        }
        if (fromA == toA || fromB == toB) {
            add(fromA, toA, fromB, toB);
        } else if ((long) (toA - fromA) * (toB - fromB) <= MOST_CELLS) {
            table(fromA, toA, fromB, toB);
        } else {
            divide(fromA, toA, fromB, toB);
        }
    }

    private void add(int fromA, int toA, int fromB, int toB) {
        if (fromA == toA && fromB == toB) {
            return;
        }
        if (!runs.isEmpty() && runs.getLast().toA == fromA && runs.getLast().toB == fromB) {
            Run last = runs.removeLast();
            runs.add(new Run(last.fromA, toA, last.fromB, toB));
        } else {
            runs.add(new Run(fromA, toA, fromB, toB));
        }
    }

    private void divide(int fromA, int toA, int fromB, int toB) {
        List<int[]> fixed = fixedPoints(fromA, toA, fromB, toB);
        if (fixed.isEmpty()) {
            fixed = List.of(new int[] {(fromA + toA) >>> 1, (fromB + toB) >>> 1});
        }
        int lastA = fromA;
        int lastB = fromB;
        for (int[] point : fixed) {
            align(lastA, point[0], lastB, point[1]);
            lastA = point[0];
            lastB = point[1];
        }
        align(lastA, toA, lastB, toB);
    }

    /// The longest chain of words that occur once on each side, in the same order on both.
    private List<int[]> fixedPoints(int fromA, int toA, int fromB, int toB) {
        for (int i = fromA; i < toA; i++) {
            countA[a[i]]++;
        }
        for (int j = fromB; j < toB; j++) {
            countB[b[j]]++;
            placeB[b[j]] = j;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = fromA; i < toA; i++) {
            if (countA[a[i]] == 1 && countB[a[i]] == 1) {
                pairs.add(new int[] {i, placeB[a[i]]});
            }
        }
        for (int i = fromA; i < toA; i++) {
            countA[a[i]] = 0;
        }
        for (int j = fromB; j < toB; j++) {
            countB[b[j]] = 0;
        }
        return longestAscending(pairs);
    }

    private static List<int[]> longestAscending(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(k)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[k] = low == 0 ? -1 : ends[low - 1];
            ends[low] = k;
            length = Math.max(length, low + 1);
        }
        int[][] chain = new int[length][];
        for (int k = length == 0 ? -1 : ends[length - 1], at = length - 1; at >= 0; k = before[k], at--) {
            chain[at] = pairs.get(k);
        }
        return Arrays.asList(chain);
    }

    private void table(int fromA, int toA, int fromB, int toB) {
        int rows = toA - fromA;
        int columns = toB - fromB;
        byte[] ways = new byte[(rows + 1) * (columns + 1)];
        int[] above = new int[columns + 1];
        int[] here = new int[columns + 1];
        // Of two ways with the same number of errors the one with more words the same.
        int error = Math.min(rows, columns) + 1;
        for (int j = 1; j <= columns; j++) {
            above[j] = j * error;
            ways[j] = RIGHT;
        }
        for (int i = 1; i <= rows; i++) {
            here[0] = i * error;
            ways[i * (columns + 1)] = DOWN;
            for (int j = 1; j <= columns; j++) {
                int diagonal = above[j - 1] + (a[fromA + i - 1] == b[fromB + j - 1] ? -1 : error);
                int side = Math.min(above[j], here[j - 1]) + error;
                here[j] = Math.min(diagonal, side);
                ways[i * (columns + 1) + j] = diagonal <= side ? DIAGONAL : above[j] < here[j - 1] ? DOWN : RIGHT;
            }
            int[] swap = above;
            above = here;
            here = swap;
        }
        follow(ways, fromA, toA, fromB, toB);
    }

    private void follow(byte[] ways, int fromA, int toA, int fromB, int toB) {
        int columns = toB - fromB + 1;
        List<Run> found = new ArrayList<>();
        int i = toA;
        int j = toB;
        while (i > fromA || j > fromB) {
            int endA = i;
            int endB = j;
            while ((i > fromA || j > fromB) && !isSame(ways, i, j, fromA, fromB, columns)) {
                byte way = ways[(i - fromA) * columns + j - fromB];
                i -= way == RIGHT ? 0 : 1;
                j -= way == DOWN ? 0 : 1;
            }
            if (i < endA || j < endB) {
                found.add(new Run(i, endA, j, endB));
            }
            while ((i > fromA || j > fromB) && isSame(ways, i, j, fromA, fromB, columns)) {
                i--;
                j--;
            }
        }
        found.reversed().forEach(run -> add(run.fromA, run.toA, run.fromB, run.toB));
    }

    private boolean isSame(byte[] ways, int i, int j, int fromA, int fromB, int columns) {
        return i > fromA && j > fromB && ways[(i - fromA) * columns + j - fromB] == DIAGONAL && a[i - 1] == b[j - 1];
    }
}
