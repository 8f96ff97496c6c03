package app.galley.workbench.spelling;

import java.util.stream.IntStream;

/// Carries what is known of a text over to the text it has become, so that marks stay while the new text is read.
final class Carried {
    private Carried() { }

    /// The parts that lie outside of the change, in the new text; those it touches are left out.
    static int[] over(String before, String now, int[] parts) {
        int shorter = Math.min(before.length(), now.length());
        int front = 0;
        while (front < shorter && before.charAt(front) == now.charAt(front)) {
            front++;
        }
        int rear = 0;
        while (rear < shorter - front && before.charAt(before.length() - rear - 1) == now.charAt(now.length() - rear - 1)) {
            rear++;
        }
        int same = front;
        int from = before.length() - rear;
        int shift = now.length() - before.length();
        return IntStream.range(0, parts.length / 2).map(i -> 2 * i)
                .filter(i -> parts[i + 1] < same || parts[i] > from)
                .flatMap(i -> parts[i + 1] < same ? IntStream.of(parts[i], parts[i + 1])
                        : IntStream.of(parts[i] + shift, parts[i + 1] + shift)).toArray();
    }
}
