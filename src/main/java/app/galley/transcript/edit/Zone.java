package app.galley.transcript.edit;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The changed part of the new lines, in which the words that were there find their new places. Made for one replacement.
final class Zone {
    private final List<String> lines;
    private final List<Reach.Old> old;
    private final TimeSpan gap;
    private final List<Placed> front = new ArrayList<>();
    private final Deque<Placed> rear = new ArrayDeque<>();
    private int startLine;
    private int start;
    private int endLine;
    private int end;

    /// A word on one of the new lines.
    record Placed(int line, Word word) { }

    /// @param lines the texts of the turns as they become
    /// @param start where the changed part begins on the first line
    /// @param end where it ends on the last line
    /// @param old the words that were there
    /// @param gap the time between the untouched words on either side
    Zone(List<String> lines, int start, int end, List<Reach.Old> old, TimeSpan gap) {
        this.lines = lines;
        this.start = start;
        this.end = end;
        this.old = old;
        this.gap = gap;
        endLine = lines.size() - 1;
    }

    /// The words of the changed part: the same ones from the front, the same ones from the rear, new ones between them.
    List<Placed> words() {
        while (front.size() < old.size() && findForward(old.get(front.size()).text())) {
            Reach.Old same = old.get(front.size());
            front.add(new Placed(startLine, same.word().shifted(start - same.word().start())));
            start += same.text().length();
        }
        while (front.size() + rear.size() < old.size()
                && findBackward(old.get(old.size() - rear.size() - 1).text())) {
            Reach.Old same = old.get(old.size() - rear.size() - 1);
            end -= same.text().length();
            rear.addFirst(new Placed(endLine, same.word().shifted(end - same.word().start())));
        }
        List<Placed> words = new ArrayList<>(front);
        words.addAll(timed(changed()));
        words.addAll(rear);
        return words;
    }

    /// The time that words took up, from the first one's start to the last one's end.
    static TimeSpan span(List<Reach.Old> words) {
        long from = words.getFirst().word().time().start();
        return new TimeSpan(from, Math.max(from, words.getLast().word().time().end()));
    }

    /// Goes on over punctuation and blanks to where `text` stands as a word.
    private boolean findForward(String text) {
        while (true) {
            String line = lines.get(startLine);
            int limit = startLine == endLine ? end : line.length();
            if (start + text.length() <= limit && isWord(line, start, text)) {
                return true;
            }
            if (start < limit) {
                int here = line.codePointAt(start);
                if (Character.isLetterOrDigit(here)) {
                    return false;
                }
                start += Character.charCount(here);
            } else if (startLine == endLine) {
                return false;
            } else {
                startLine++;
                start = 0;
            }
        }
    }

    private boolean findBackward(String text) {
        while (true) {
            String line = lines.get(endLine);
            int limit = startLine == endLine ? start : 0;
            if (end - text.length() >= limit && isWord(line, end - text.length(), text)) {
                return true;
            }
            if (end > limit) {
                int here = line.codePointBefore(end);
                if (Character.isLetterOrDigit(here)) {
                    return false;
                }
                end -= Character.charCount(here);
            } else if (startLine == endLine) {
                return false;
            } else {
                endLine--;
                end = lines.get(endLine).length();
            }
        }
    }

    private static boolean isWord(String line, int at, String text) {
        return line.startsWith(text, at) && Tokens.divides(line, at) && Tokens.divides(line, at + text.length());
    }

    private List<Found> changed() {
        List<Found> found = new ArrayList<>();
        for (int i = startLine; i <= endLine; i++) {
            int line = i;
            int from = i == startLine ? start : 0;
            int to = i == endLine ? end : lines.get(i).length();
            Tokens.in(lines.get(i), from, to).forEach(place -> found.add(new Found(line, place)));
        }
        return found;
    }

    private List<Placed> timed(List<Found> found) {
        List<Reach.Old> replaced = old.subList(front.size(), old.size() - rear.size());
        List<Placed> words = new ArrayList<>(found.size());
        boolean struck = !replaced.isEmpty() && replaced.stream().allMatch(o -> o.word().struck());
        TimeSpan span = replaced.isEmpty() ? between() : span(replaced);
        long total = found.stream().mapToLong(Found::length).sum();
        long sofar = 0;
        for (int i = 0; i < found.size(); i++) {
            Found word = found.get(i);
            if (found.size() == replaced.size()) {
                Word before = replaced.get(i).word();
                words.add(word.at(before.time(), before.struck()));
            } else {
                long from = span.start() + (span.end() - span.start()) * sofar / total;
                sofar += word.length();
                long to = span.start() + (span.end() - span.start()) * sofar / total;
                words.add(word.at(new TimeSpan(from, to), struck));
            }
        }
        return words;
    }

    private TimeSpan between() {
        long from = front.isEmpty() ? gap.start() : front.getLast().word().time().end();
        long to = rear.isEmpty() ? gap.end() : rear.getFirst().word().time().start();
        return new TimeSpan(from, Math.max(from, to));
    }

    private record Found(int line, Tokens.Place place) {
        int length() {
            return place.end() - place.start();
        }

        Placed at(TimeSpan time, boolean struck) {
            return new Placed(line, new Word(place.start(), place.end(), time, 1, Timing.INFERRED, struck));
        }
    }
}
