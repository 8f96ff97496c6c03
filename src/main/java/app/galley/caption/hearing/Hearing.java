package app.galley.caption.hearing;

import app.galley.caption.Cue;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Cues and the words of a transcript that they stand for, found by the text alone: times may be wrong, that is what is to be found out. Capitals and
/// punctuation do not count, nor do sounds and names that cues show. Immutable; any thread.
public final class Hearing {
    private final List<Optional<Heard>> heard;
    private final List<Difference> differences;

    /// Words that differ.
    ///
    /// @param cue its place among the cues; where words are left out, the cue behind which they are heard
    /// @param said the words of the transcript; empty when there are none
    /// @param shown the words of the cue; empty when it has none for them
    public record Difference(int cue, String said, String shown) { }

    private Hearing(List<Optional<Heard>> heard, List<Difference> differences) {
        this.heard = List.copyOf(heard);
        this.differences = List.copyOf(differences);
    }

    /// Finds what cues stand for.
    ///
    /// @param cues in the order of their file
    public static Hearing of(Transcript transcript, List<Cue> cues) {
        List<Saying> said = Saying.of(transcript);
        List<Saying> shown = Saying.of(cues);
        List<Alignment.Run> runs = Alignment.of(said.stream().map(Saying::key).toList(), shown.stream().map(Saying::key).toList());
        int[] from = new int[shown.size()];
        int[] to = new int[shown.size()];
        boolean[] isSame = new boolean[shown.size()];
        Arrays.fill(isSame, true);
        List<Difference> differences = new ArrayList<>();
        int a = 0;
        int b = 0;
        for (Alignment.Run run : runs) {
            for (; b < run.fromB(); b++, a++) {
                from[b] = a;
                to[b] = a + 1;
            }
            for (; b < run.toB(); b++) {
                from[b] = run.fromA();
                to[b] = run.toA();
                isSame[b] = false;
            }
            a = run.toA();
            int cue = shown.isEmpty() ? -1 : shown.get(Math.clamp(run.fromB() < run.toB() ? run.fromB() : run.fromB() - 1, 0, shown.size() - 1)).place();
            if (cue >= 0) {
                differences.add(new Difference(cue, text(said.subList(run.fromA(), run.toA())), text(shown.subList(run.fromB(), run.toB()))));
            }
        }
        for (; b < shown.size(); b++, a++) {
            from[b] = a;
            to[b] = a + 1;
        }
        return new Hearing(heard(transcript, cues.size(), said, shown, new Places(from, to, isSame)), differences);
    }

    /// For each word that is shown, the words that are said for it.
    private record Places(int[] from, int[] to, boolean[] isSame) { }

    private static String text(List<Saying> words) {
        return words.stream().map(Saying::text).collect(Collectors.joining(" "));
    }

    private static List<Optional<Heard>> heard(Transcript transcript, int cues, List<Saying> said, List<Saying> shown, Places places) {
        List<Optional<Heard>> heard = new ArrayList<>();
        int b = 0;
        int taken = 0;
        for (int cue = 0; cue < cues; cue++) {
            int first = b;
            while (b < shown.size() && shown.get(b).place() == cue) {
                b++;
            }
            int start = first == b ? 0 : Math.max(taken, places.from[first]);
            int end = first == b ? 0 : places.to[b - 1];
            if (start >= end) {
                heard.add(Optional.empty());
                continue;
            }
            taken = end;
            heard.add(Optional.of(heard(transcript, said.subList(start, end), start, places.isSame[first], places.isSame[b - 1])));
        }
        return heard;
    }

    private static Heard heard(Transcript transcript, List<Saying> words, int from, boolean begins, boolean ends) {
        Turn turn = transcript.turns().get(words.getFirst().place());
        boolean isOne = words.getLast().place() == words.getFirst().place();
        TimeSpan time = words.stream().map(Saying::time).reduce(TimeSpan::hull).orElseThrow();
        return new Heard(from, from + words.size(), isOne ? turn.id() : -1, turn.speaker(), time, begins ? words.getFirst().time().start() : null,
                ends ? words.getLast().time().end() : null);
    }

    /// What each cue stands for; empty where nothing of it is heard.
    public List<Optional<Heard>> heard() {
        return heard;
    }

    /// Where captions and transcript differ, in order.
    public List<Difference> differences() {
        return differences;
    }
}
