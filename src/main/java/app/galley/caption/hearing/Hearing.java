package app.galley.caption.hearing;

import app.galley.caption.Cue;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.review.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    /// @param swap what would make the cue say what is said; null where that is not certain, or words are left out
    /// @param apart where words are left out between two cues; null where they are inside one, or none are
    public record Difference(int cue, String said, String shown, @Nullable Swap swap, @Nullable Apart apart) { }

    /// Words that are left out between two cues.
    ///
    /// @param heard when they are heard
    /// @param room from the end of the word before them to the beginning of the word behind them
    public record Apart(TimeSpan heard, TimeSpan room) { }

    /// A part of a cue's text and what would stand in its place.
    ///
    /// @param from where it begins in the lines of the cue with one sign between them
    /// @param to where it ends
    /// @param by the words of the transcript, with the signs between them
    public record Swap(int from, int to, String by) { }

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
                List<Saying> left = said.subList(run.fromA(), run.toA());
                List<Saying> right = shown.subList(run.fromB(), run.toB());
                differences.add(new Difference(cue, text(left), text(right), swap(transcript, left, right),
                        right.isEmpty() && isBetweenCues(shown, run.fromB()) ? apart(said, run.fromA(), run.toA()) : null));
            }
        }
        for (; b < shown.size(); b++, a++) {
            from[b] = a;
            to[b] = a + 1;
        }
        return new Hearing(heard(transcript, cues.size(), said, shown, new Places(from, to, isSame)), differences);
    }

    private static boolean isBetweenCues(List<Saying> shown, int at) {
        return at == 0 || at == shown.size() || shown.get(at - 1).place() != shown.get(at).place();
    }

    /// Certain is what is of one cue and of one turn, with nothing between the words of the turn that is not said. In scripts without blanks it is not where words end.
    private static @Nullable Swap swap(Transcript transcript, List<Saying> said, List<Saying> shown) {
        if (said.isEmpty() || shown.isEmpty() || said.getFirst().place() != said.getLast().place() || shown.getFirst().place() != shown.getLast().place()) {
            return null;
        }
        Turn turn = transcript.turns().get(said.getFirst().place());
        int from = said.getFirst().from();
        int to = said.getLast().to();
        String by = turn.text().substring(from, to);
        boolean isWhole = by.indexOf('[') < 0 && turn.words().stream().noneMatch(word -> word.struck() && word.start() < to && word.end() > from);
        boolean hasBlanks = (by + text(shown)).codePoints().noneMatch(c -> Tokens.isIdeographic(c) || Tokens.isChained(c));
        return isWhole && hasBlanks ? new Swap(shown.getFirst().from(), shown.getLast().to(), by) : null;
    }

    private static Apart apart(List<Saying> said, int from, int to) {
        TimeSpan heard = time(said.subList(from, to));
        long start = from == 0 ? 0 : said.get(from - 1).time().end();
        long end = to == said.size() ? Long.MAX_VALUE : said.get(to).time().start();
        return new Apart(heard, new TimeSpan(Math.min(start, heard.start()), Math.max(end, heard.end())));
    }

    private static TimeSpan time(List<Saying> words) {
        return words.stream().map(Saying::time).reduce(TimeSpan::hull).orElseThrow();
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
        TimeSpan time = time(words);
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
