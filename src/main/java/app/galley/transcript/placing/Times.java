package app.galley.transcript.placing;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// The times of the words of a text on a recording. Made for one text.
final class Times {
    /// Speech has some fifteen characters a second.
    private static final long CHARACTER = 65;
    private final Script script;
    private final Beside beside;
    private final Speech speech;
    private final long length;
    private final List<Integer> lengths = new ArrayList<>();
    private final boolean none;
    /// What the text says, and the same moved.
    private final List<TimeSpan> said = new ArrayList<>();
    private final List<TimeSpan> own = new ArrayList<>();
    private final List<TimeSpan> times = new ArrayList<>();

    Times(Script script, Beside beside, Transcript heard, long length) {
        this.script = script;
        this.beside = beside;
        this.length = length;
        none = beside.count() == 0;
        speech = heard.wordCount() > 0 ? Speech.EVERYWHERE : Speech.of(heard);
        for (Turn turn : script.text().turns()) {
            for (Word word : turn.words()) {
                lengths.add(word.end() - word.start());
                said.add(word.time());
                own.add(later(word.time(), beside.moved()));
            }
        }
    }

    private static TimeSpan later(TimeSpan time, long moved) {
        long start = Math.max(0, time.start() + moved);
        return new TimeSpan(start, Math.max(start, time.end() + moved));
    }

    /// One for each word, in the order of the text.
    List<TimeSpan> all() {
        for (int i = 0; i < beside.size();) {
            if (beside.heard(i) >= 0) {
                times.add(beside.unit(beside.heard(i)).time());
                i++;
            } else {
                int end = i;
                while (end < beside.size() && beside.heard(end) < 0) {
                    end++;
                }
                fill(i, end);
                i = end;
            }
        }
        return times;
    }

    /// Words that were not found.
    private void fill(int from, int to) {
        if (script.complete()) {
            times.addAll(own.subList(from, to));
        } else if (script.timed()) {
            keep(from, to);
        } else {
            share(from, to);
        }
    }

    /// They keep the times of the text, as far as the words around that were found leave room; speech inside of a cue holds them.
    private void keep(int from, int to) {
        long least = from == 0 ? 0 : times.get(from - 1).end();
        long most = to == beside.size() ? Long.MAX_VALUE : Math.max(least, beside.unit(beside.heard(to)).time().start());
        for (int i = from; i < to; i++) {
            TimeSpan stretch = script.around(said.get(i));
            TimeSpan time = speech.pressed(own.get(i), later(stretch, beside.moved()));
            long start = Math.clamp(time.start(), none ? 0 : least, most);
            times.add(new TimeSpan(start, Math.clamp(time.end(), start, Math.max(start, most))));
        }
    }

    /// They share the time between the words around that were found, by their length.
    private void share(int from, int to) {
        long total = lengths.subList(from, to).stream().mapToLong(Integer::longValue).sum();
        long usual = total * CHARACTER;
        boolean first = from == 0;
        boolean last = to == beside.size();
        long end = last ? Math.max(times.isEmpty() ? 0 : times.getLast().end(), length > 0 ? Math.min(length, start(from) + usual) : start(from) + usual)
                : beside.unit(beside.heard(to)).time().start();
        long start = first ? Math.max(0, end - usual) : times.getLast().end();
        long room = Math.max(0, end - start);
        long sofar = 0;
        for (int i = from; i < to; i++) {
            long begin = start + room * sofar / total;
            sofar += lengths.get(i);
            times.add(new TimeSpan(begin, start + room * sofar / total));
        }
    }

    private long start(int from) {
        return from == 0 ? 0 : times.get(from - 1).end();
    }
}
