package app.galley.format.amazon;

import java.util.Comparator;

/// Who says a word, in the labels of the file.
///
/// @param channel such as `ch_0`, empty when channels are not told apart
/// @param speaker such as `spk_0`, or a role; empty when speakers are not told apart
record Voice(String channel, String speaker) implements Comparable<Voice> {
    /// Nobody the file names.
    static final Voice NONE = new Voice("", "");

    private static final Comparator<Voice> ORDER = Comparator.comparingInt((Voice v) -> number(v.channel))
            .thenComparing(Voice::channel).thenComparingInt(v -> number(v.speaker)).thenComparing(Voice::speaker);

    @Override
    public int compareTo(Voice other) {
        return ORDER.compare(this, other);
    }

    /// The number a label ends with; very large when it has none.
    static int number(String label) {
        int start = label.length();
        while (start > 0 && label.charAt(start - 1) >= '0' && label.charAt(start - 1) <= '9') {
            start--;
        }
        return start == label.length() || label.length() - start > 4 ? Integer.MAX_VALUE
                : Integer.parseInt(label.substring(start));
    }
}
