package app.galley.transcript.safe;

import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/// A transcript out of which something was taken. Immutable.
///
/// @param transcript what is left, each removed run of words replaced by one mark with their time
/// @param removed the runs that were taken out, each once; marks of a service are none
/// @param heard when they are heard, in the order of the text
/// @param words how many words were taken out
public record SafeText(Transcript transcript, List<Phrase> removed, List<TimeSpan> heard, int words) {
    private static final int SHORTEST_NAME = 3;
    private static final int AROUND = 5;

    public SafeText {
        removed = List.copyOf(removed);
        heard = List.copyOf(heard);
    }

    /// A phrase that stands in what is left.
    ///
    /// @param turn the index of the turn
    /// @param time when it is heard
    /// @param said as it is written there
    /// @param around the same with some words before and behind it
    public record Standing(Phrase phrase, int turn, TimeSpan time, String said, String around) { }

    /// Takes out what is marked.
    ///
    /// @param mark stands in its place; no line break
    public static SafeText of(Transcript transcript, Marked marked, String mark) {
        List<Turn> worded = transcript.turns().stream().map(Said::worded).toList();
        List<Set<Integer>> outs = worded.stream().map(marked::in).toList();
        List<Turn> turns = new ArrayList<>();
        Set<Phrase> removed = new LinkedHashSet<>();
        List<TimeSpan> heard = new ArrayList<>();
        int words = 0;
        for (int t = 0; t < worded.size(); t++) {
            Set<Integer> out = outs.get(t);
            turns.add(out.isEmpty() ? transcript.turns().get(t) : without(worded.get(t), out, mark, removed, heard));
            words += out.size();
        }
        names(worded, outs).forEach(name -> removed.addAll(Phrase.of(name)));
        return new SafeText(new Transcript(turns, transcript.speakers(), transcript.language()), List.copyOf(removed), heard, words);
    }

    /// What looks like a name in what is taken out: words with a capital that stand nowhere without it. They may be said elsewhere, too.
    private static Set<String> names(List<Turn> turns, List<Set<Integer>> outs) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> small = new HashSet<>();
        for (int t = 0; t < turns.size(); t++) {
            Turn turn = turns.get(t);
            for (int i = 0; i < turn.words().size(); i++) {
                String word = turn.textOf(turn.words().get(i));
                if (!Character.isUpperCase(word.codePointAt(0))) {
                    small.add(word);
                } else if (outs.get(t).contains(i) && word.length() >= SHORTEST_NAME && !word.startsWith("[")) {
                    names.add(word);
                }
            }
        }
        names.removeIf(name -> small.contains(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static Turn without(Turn turn, Set<Integer> out, String mark, Set<Phrase> removed, List<TimeSpan> heard) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        int copied = 0;
        for (int i = 0; i < turn.words().size(); i++) {
            Word word = turn.words().get(i);
            text.append(turn.text(), copied, word.start());
            if (!out.contains(i)) {
                words.add(word.placed(text.length(), text.length() + word.end() - word.start()));
                text.append(turn.text(), word.start(), word.end());
                copied = word.end();
                continue;
            }
            int last = i;
            TimeSpan time = word.time();
            while (out.contains(last + 1)) {
                last++;
                time = time.hull(turn.words().get(last).time());
            }
            String run = turn.text().substring(word.start(), turn.words().get(last).end());
            if (!run.matches("\\[[A-Z_]+]")) {
                removed.addAll(Phrase.of(run));
            }
            heard.add(time);
            words.add(new Word(text.length(), text.length() + mark.length(), time, 1, Timing.INFERRED, false));
            text.append(mark);
            copied = turn.words().get(last).end();
            i = last;
        }
        text.append(turn.text(), copied, turn.text().length());
        return turn.saying(text.toString(), words);
    }

    /// The same with other names for the speakers.
    ///
    /// @param names the name of the speaker at a place in the list, from 0
    public SafeText named(IntFunction<String> names) {
        List<Speaker> speakers = new ArrayList<>();
        for (Speaker speaker : transcript.speakers()) {
            speakers.add(speaker.named(names.apply(speakers.size())));
        }
        return new SafeText(transcript.with(speakers), removed, heard, words);
    }

    /// Where phrases stand in the words that are left, in the order of the text.
    public List<Standing> standing(List<Phrase> phrases) {
        List<Standing> standing = new ArrayList<>();
        for (int t = 0; t < transcript.turns().size(); t++) {
            Turn turn = Said.worded(transcript.turns().get(t));
            Said said = Said.of(turn);
            for (Phrase phrase : phrases) {
                for (int[] place : phrase.places(said)) {
                    standing.add(standing(phrase, t, turn, place[0], place[1]));
                }
            }
        }
        return List.copyOf(standing);
    }

    private static Standing standing(Phrase phrase, int index, Turn turn, int first, int last) {
        Word from = turn.words().get(first);
        Word to = turn.words().get(last);
        int before = turn.words().get(Math.max(0, first - AROUND)).start();
        int behind = turn.words().get(Math.min(turn.words().size() - 1, last + AROUND)).end();
        return new Standing(phrase, index, from.time().hull(to.time()), turn.text().substring(from.start(), to.end()), (first > AROUND ? "…" : "")
                + turn.text().substring(before, behind) + (last + AROUND < turn.words().size() - 1 ? "…" : ""));
    }

    /// When phrases are heard in a transcript.
    public static List<TimeSpan> heard(Transcript transcript, List<Phrase> phrases) {
        return of(transcript, new Marked(false, false, List.of(), phrases), "…").heard();
    }
}
