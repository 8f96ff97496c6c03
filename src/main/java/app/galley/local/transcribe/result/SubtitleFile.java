package app.galley.local.transcribe.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Subtitles beside a result (Amazon Transcribe, "Creating video subtitles"): the words of a stretch, cut where a line would get too
/// long; a dash where another speaker begins.
public final class SubtitleFile {
    private static final int LONGEST = 84;
    private static final double LONGEST_SECONDS = 7;
    private final Spoken spoken;
    private final int first;
    private final boolean dashes;

    /// @param first the number of the first cue
    /// @param dashes whether a change of speaker is marked
    public SubtitleFile(Spoken spoken, int first, boolean dashes) {
        this.spoken = spoken;
        this.first = first;
        this.dashes = dashes;
    }

    private record Cue(double from, double to, String text) { }

    /// The file in a format: `vtt` or `srt`.
    public String in(String format) {
        boolean vtt = format.equals("vtt");
        StringBuilder file = new StringBuilder(vtt ? "WEBVTT\n\n" : "");
        int number = first;
        for (Cue cue : cues()) {
            String text = vtt ? cue.text.replace("&", "&amp;").replace("<", "&lt;").replace("-->", "--&gt;") : cue.text.replace("-->", "-- >");
            file.append(number++).append('\n').append(time(cue.from, vtt)).append(" --> ").append(time(cue.to, vtt)).append('\n')
                    .append(text).append("\n\n");
        }
        return file.toString();
    }

    private List<Cue> cues() {
        List<Cue> cues = new ArrayList<>();
        String speaker = "";
        for (Stretch stretch : spoken.stretches()) {
            boolean change = dashes && !stretch.speaker().equals(speaker);
            speaker = stretch.speaker();
            List<Item> open = new ArrayList<>();
            for (Item item : stretch.items()) {
                if (item.isWord() && !open.isEmpty() && isFull(open, item)) {
                    change = close(cues, open, change);
                }
                open.add(item);
            }
            close(cues, open, change);
        }
        return cues;
    }

    private static boolean isFull(List<Item> open, Item next) {
        return Item.text(open).length() + 1 + next.content().length() > LONGEST
                || !open.getFirst().start().isEmpty() && next.to() - open.getFirst().from() > LONGEST_SECONDS;
    }

    private static boolean close(List<Cue> cues, List<Item> open, boolean change) {
        List<Item> timed = open.stream().filter(i -> !i.start().isEmpty()).toList();
        boolean shown = !timed.isEmpty();
        if (shown) {
            cues.add(new Cue(timed.getFirst().from(), timed.getLast().to(), (change ? "- " : "") + Item.text(open)));
        }
        open.clear();
        return change && !shown;
    }

    private static String time(double seconds, boolean vtt) {
        long ms = Math.round(seconds * 1000);
        return String.format(Locale.ROOT, "%02d:%02d:%02d%s%03d", ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, vtt ? "." : ",", ms % 1000);
    }
}
