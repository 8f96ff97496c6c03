package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Places;
import app.galley.transcript.edit.replacement.Seam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One return to the machine's words, turn by turn. Made for one edit.
final class Reversion {
    private final Transcript transcript;
    private final Transcript machine;
    private final Position from;
    private final Position to;
    private final Set<Heard> used = new HashSet<>();

    /// A word of the machine.
    ///
    /// @param turn index of the turn
    /// @param index index of the word in it
    private record Heard(int turn, int index) { }

    /// What a word that was not touched is known by.
    private record Trace(TimeSpan time, String text) { }

    /// @param from not behind `to`
    Reversion(Transcript transcript, Transcript machine, Position from, Position to) {
        this.transcript = transcript;
        this.machine = machine;
        this.from = Places.checked(transcript, from);
        this.to = Places.checked(transcript, to);
    }

    Edit edit(Position caretBefore) {
        List<Turn> after = new ArrayList<>();
        Position caret = caretBefore;
        for (int i = from.turn(); i <= to.turn(); i++) {
            Turn turn = transcript.turns().get(i);
            Splice splice = splice(i, turn);
            Turn reverted = splice.isIdle() ? turn : splice.in(turn);
            caret = splice.isIdle() ? caret : new Position(i, splice.end());
            after.add(reverted.equals(turn) ? turn : reverted);
        }
        return Edit.of(Edit.Kind.REVERT, transcript, from.turn(), after.size(), after, caretBefore, caret);
    }

    private Splice splice(int index, Turn turn) {
        Stretch stretch = Stretch.of(transcript, index, from, to);
        List<Word> words = turn.words();
        if (!stretch.isEmpty()) {
            return covering(stretch, turn);
        }
        if (words.isEmpty()) {
            return Splice.between(turn, 0, turn.text().length(), said(chosen(stretch, turn.slot())), stretch);
        }
        if (!from.equals(to) || stretch.from() == 0 || stretch.from() == words.size()) {
            return Splice.IDLE;
        }
        long start = words.get(stretch.from() - 1).time().end();
        TimeSpan gap = new TimeSpan(start, Math.max(start, words.get(stretch.from()).time().start()));
        Said said = said(chosen(stretch, gap));
        return said.text().isEmpty() ? Splice.IDLE : Splice.between(turn, from.offset(), from.offset(), said, stretch);
    }

    /// Takes in the words beside the range that were cut from the same words of the machine.
    private Splice covering(Stretch range, Turn turn) {
        Stretch stretch = range;
        List<Heard> chosen = chosen(stretch, span(stretch));
        boolean grown = true;
        while (grown) {
            TimeSpan heard = chosen.stream().map(h -> word(h).time()).reduce(TimeSpan::hull).orElse(new TimeSpan(0, 0));
            boolean left = stretch.from() > 0 && isPartOf(turn.words().get(stretch.from() - 1), heard);
            boolean right = stretch.to() < turn.words().size() && isPartOf(turn.words().get(stretch.to()), heard);
            grown = left || right;
            if (grown) {
                stretch = new Stretch(stretch.turn(), stretch.from() - (left ? 1 : 0), stretch.to() + (right ? 1 : 0));
                chosen = chosen(stretch, span(stretch));
            }
        }
        int limitBefore = stretch.from() == 0 ? 0 : turn.words().get(stretch.from() - 1).end();
        int limitBehind = stretch.to() == turn.words().size() ? turn.text().length() : turn.words().get(stretch.to()).start();
        return Splice.between(turn, Stretch.marksBefore(turn, turn.words().get(stretch.from()).start(), limitBefore),
                Stretch.marksBehind(turn, turn.words().get(stretch.to() - 1).end(), limitBehind), said(chosen), stretch);
    }

    private static boolean isPartOf(Word word, TimeSpan heard) {
        return word.timing() == Timing.INFERRED && overlap(word.time(), heard) && word.time().end() > word.time().start();
    }

    private TimeSpan span(Stretch stretch) {
        return stretch.words(transcript).stream().map(Word::time).reduce(TimeSpan::hull).orElse(new TimeSpan(0, 0));
    }

    /// The machine's words heard in a span, but for those that stand elsewhere in the text.
    private List<Heard> chosen(Stretch stretch, TimeSpan span) {
        List<Heard> heard = new ArrayList<>();
        Set<Trace> elsewhere = elsewhere(stretch, span);
        for (int i = 0; i < machine.turns().size(); i++) {
            Turn turn = machine.turns().get(i);
            if (!overlap(turn.time(), span)) {
                continue;
            }
            for (int w = 0; w < turn.words().size(); w++) {
                Word word = turn.words().get(w);
                if (overlap(word.time(), span) && !used.contains(new Heard(i, w))
                        && !elsewhere.contains(new Trace(word.time(), turn.textOf(word)))) {
                    heard.add(new Heard(i, w));
                }
            }
        }
        return heard;
    }

    private Set<Trace> elsewhere(Stretch stretch, TimeSpan span) {
        Set<Trace> traces = new HashSet<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            Turn turn = transcript.turns().get(i);
            if (!overlap(turn.time(), span)) {
                continue;
            }
            for (int w = 0; w < turn.words().size(); w++) {
                Word word = turn.words().get(w);
                boolean inside = i == stretch.turn() && w >= stretch.from() && w < stretch.to();
                if (!inside && word.timing() == Timing.MEASURED && overlap(word.time(), span)) {
                    traces.add(new Trace(word.time(), turn.textOf(word)));
                }
            }
        }
        return traces;
    }

    /// Whether two spans share time; one without length does when it lies in the other.
    private static boolean overlap(TimeSpan one, TimeSpan other) {
        return one.start() < other.end() && other.start() < one.end()
                || one.start() == one.end() && one.start() >= other.start() && one.start() <= other.end()
                || other.start() == other.end() && other.start() >= one.start() && other.start() <= one.end();
    }

    private Word word(Heard heard) {
        return machine.turns().get(heard.turn()).words().get(heard.index());
    }

    private Said said(List<Heard> heard) {
        used.addAll(heard);
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < heard.size(); i++) {
            Turn turn = machine.turns().get(heard.get(i).turn());
            Word word = word(heard.get(i));
            int index = heard.get(i).index();
            boolean goesOn = i > 0 && heard.get(i - 1).equals(new Heard(heard.get(i).turn(), index - 1));
            int begin = goesOn ? turn.words().get(index - 1).end()
                    : Stretch.marksBefore(turn, word.start(), index == 0 ? 0 : turn.words().get(index - 1).end());
            boolean ends = i + 1 == heard.size() || !heard.get(i + 1).equals(new Heard(heard.get(i).turn(), index + 1));
            int end = !ends ? word.end() : Stretch.marksBehind(turn, word.end(),
                    index + 1 == turn.words().size() ? turn.text().length() : turn.words().get(index + 1).start());
            if (!goesOn && !text.isEmpty()
                    && Seam.joins(text.codePointBefore(text.length()), turn.text().codePointAt(begin))) {
                text.append(' ');
            }
            words.add(word.shifted(text.length() - begin));
            text.append(turn.text(), begin, end);
        }
        return new Said(text.toString(), words);
    }

    /// What comes back.
    ///
    /// @param text the words with their punctuation
    /// @param words their places in it
    private record Said(String text, List<Word> words) { }

    /// A part of a turn and what comes in its place.
    ///
    /// @param begin where the part begins in the turn's text
    /// @param end where what comes in its place ends in the new text
    /// @param text the new text
    /// @param words the new words
    private record Splice(int begin, int end, String text, List<Word> words) {
        private static final Splice IDLE = new Splice(-1, 0, "", List.of());

        static Splice between(Turn turn, int from, int to, Said said, Stretch stretch) {
            String front = turn.text().substring(0, from);
            String rear = turn.text().substring(to);
            if (said.text().isEmpty() && (rear.isEmpty() || rear.startsWith(" ")) && front.endsWith(" ")) {
                front = front.substring(0, front.length() - 1);
            } else if (said.text().isEmpty() && front.isEmpty()) {
                rear = rear.stripLeading();
            }
            boolean lead = !said.text().isEmpty() && !front.isEmpty() && from == to
                    && Seam.joins(front.codePointBefore(front.length()), said.text().codePointAt(0));
            String middle = (lead ? " " : "") + said.text();
            boolean trail = !said.text().isEmpty() && !rear.isEmpty() && Character.isLetterOrDigit(rear.codePointAt(0))
                    && Seam.joins(middle.codePointBefore(middle.length()), rear.codePointAt(0));
            middle += trail ? " " : "";
            int at = front.length() + (lead ? 1 : 0);
            List<Word> words = new ArrayList<>(turn.words().subList(0, stretch.from()));
            said.words().forEach(word -> words.add(word.shifted(at)));
            int shift = front.length() + middle.length() + rear.length() - turn.text().length();
            turn.words().subList(stretch.to(), turn.words().size()).forEach(word -> words.add(word.shifted(shift)));
            return new Splice(from, at + said.text().length(), front + middle + rear, words);
        }

        boolean isIdle() {
            return begin < 0;
        }

        Turn in(Turn turn) {
            return turn.saying(text, words);
        }
    }
}
