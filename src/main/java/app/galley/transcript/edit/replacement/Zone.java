package app.galley.transcript.edit.replacement;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The changed part of the new lines, in which the words that were there find their new places. Made for one replacement.
final class Zone {
    private final List<String> lines;
    private final List<Reach.Old> old;
    private final TimeSpan gap;
    private final Inset inset;
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
    /// @param inset the words that come with times of their own
    Zone(List<String> lines, int start, int end, List<Reach.Old> old, TimeSpan gap, Inset inset) {
        this.lines = lines;
        this.start = start;
        this.end = end;
        this.old = old;
        this.gap = gap;
        this.inset = inset;
        endLine = lines.size() - 1;
    }

    /// The words of the changed part: the same ones from the front, the same ones from the rear, between them those that can
    /// be found again, and new ones.
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
        words.addAll(middle(old.subList(front.size(), old.size() - rear.size())));
        words.addAll(rear);
        return words;
    }

    /// The time that words took up, from the first one's start to the last one's end.
    static TimeSpan span(List<Reach.Old> words) {
        long from = words.getFirst().word().time().start();
        return new TimeSpan(from, Math.max(from, words.getLast().word().time().end()));
    }

    /// Goes on over punctuation and blanks to where `text` stands as a word; stays where it is when a letter comes first.
    private boolean findForward(String text) {
        int line = startLine;
        int at = start;
        while (true) {
            int limit = line == endLine ? end : lines.get(line).length();
            if (at + text.length() <= limit && isWord(lines.get(line), at, text)) {
                startLine = line;
                start = at;
                return true;
            }
            if (at < limit) {
                int here = lines.get(line).codePointAt(at);
                if (Character.isLetterOrDigit(here)) {
                    return false;
                }
                at += Character.charCount(here);
            } else if (line == endLine) {
                return false;
            } else {
                line++;
                at = 0;
            }
        }
    }

    private boolean findBackward(String text) {
        int line = endLine;
        int at = end;
        while (true) {
            int limit = startLine == line ? start : 0;
            if (at - text.length() >= limit && isWord(lines.get(line), at - text.length(), text)) {
                endLine = line;
                end = at;
                return true;
            }
            if (at > limit) {
                int here = lines.get(line).codePointBefore(at);
                if (Character.isLetterOrDigit(here)) {
                    return false;
                }
                at -= Character.charCount(here);
            } else if (startLine == line) {
                return false;
            } else {
                line--;
                at = lines.get(line).length();
            }
        }
    }

    private static boolean isWord(String line, int at, String text) {
        return line.startsWith(text, at) && Tokens.divides(line, at) && Tokens.divides(line, at + text.length());
    }

    /// What lies between the words that are the same at the front and at the rear.
    private List<Placed> middle(List<Reach.Old> replaced) {
        List<Found> found = found(replaced);
        long time = front.isEmpty() ? gap.start() : front.getLast().word().time().end();
        long next = rear.isEmpty() ? gap.end() : rear.getFirst().word().time().start();
        if (replaced.isEmpty()) {
            return timed(found, replaced, time, next);
        }
        List<Placed> words = new ArrayList<>(found.size());
        int before = 0;
        int after = 0;
        for (Alignment.Pair pair : Alignment.of(replaced.stream().map(Reach.Old::text).toList(),
                found.stream().map(this::text).toList())) {
            Word kept = replaced.get(pair.before()).word();
            words.addAll(timed(found.subList(after, pair.after()), replaced.subList(before, pair.before()), time,
                    kept.time().start()));
            Found place = found.get(pair.after());
            words.add(new Placed(place.line(), kept.placed(place.place().start(), place.place().end())));
            time = kept.time().end();
            before = pair.before() + 1;
            after = pair.after() + 1;
        }
        words.addAll(timed(found.subList(after, found.size()), replaced.subList(before, replaced.size()), time, next));
        return words;
    }

    private String text(Found found) {
        return lines.get(found.line()).substring(found.place().start(), found.place().end());
    }

    /// The words that stand there now. Items that are no words by themselves, such as two words that the recogniser returned
    /// as one or a sign that was put in by hand, are looked for first.
    private List<Found> found(List<Reach.Old> replaced) {
        List<Found> found = new ArrayList<>();
        int line = startLine;
        int at = start;
        for (Reach.Old item : replaced) {
            Found next = isWord(item.text()) ? null : find(item.text(), line, at);
            if (next != null) {
                addTokens(line, at, next.line(), next.place().start(), found);
                found.add(next);
                line = next.line();
                at = next.place().end();
            }
        }
        addTokens(line, at, endLine, end, found);
        return found;
    }

    private void addTokens(int fromLine, int from, int toLine, int to, List<Found> found) {
        for (int line = fromLine; line <= toLine; line++) {
            String text = lines.get(line);
            for (Tokens.Place place : Tokens.in(text, line == fromLine ? from : 0, line == toLine ? to : text.length())) {
                if (!inset.brings(text, line, place)) {
                    found.add(new Found(line, place));
                }
            }
        }
    }

    private @Nullable Found find(String text, int fromLine, int from) {
        for (int line = fromLine; line <= endLine; line++) {
            int limit = line == endLine ? end : lines.get(line).length();
            int at = lines.get(line).indexOf(text, line == fromLine ? from : 0);
            while (at >= 0 && at + text.length() <= limit) {
                if (isWord(lines.get(line), at, text)) {
                    return new Found(line, new Tokens.Place(at, at + text.length()));
                }
                at = lines.get(line).indexOf(text, at + 1);
            }
        }
        return null;
    }

    private static boolean isWord(String text) {
        List<Tokens.Place> places = Tokens.in(text);
        return places.size() == 1 && places.getFirst().equals(new Tokens.Place(0, text.length()));
    }

    /// New words: as many as they replace take over their times, else they share them; those that replace none share the time
    /// between their neighbours.
    private static List<Placed> timed(List<Found> found, List<Reach.Old> replaced, long start, long end) {
        List<Placed> words = new ArrayList<>(found.size());
        boolean struck = !replaced.isEmpty() && replaced.stream().allMatch(o -> o.word().struck());
        TimeSpan span = replaced.isEmpty() ? new TimeSpan(start, Math.max(start, end)) : span(replaced);
        long total = 0;
        for (Found word : found) {
            total += word.length();
        }
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

    private record Found(int line, Tokens.Place place) {
        int length() {
            return place.end() - place.start();
        }

        Placed at(TimeSpan time, boolean struck) {
            return new Placed(line, new Word(place.start(), place.end(), time, 1, Timing.INFERRED, struck));
        }
    }
}
