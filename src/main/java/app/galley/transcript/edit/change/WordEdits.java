package app.galley.transcript.edit.change;

import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Places;
import app.galley.transcript.edit.replacement.Seam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The changes of single words: strike, accept, choose, mark, revert. No other word changes its time. Stateless; any thread.
public final class WordEdits {
    private WordEdits() {
    }

    /// Strikes out the words between two positions, which may come in either order: they stay in the document and are left
    /// out of what is published. A word that lies partly in the range counts as a whole; an empty range means the word it
    /// stands in or at.
    ///
    /// @param caret where the caret is; it stays there
    public static Edit strike(Transcript transcript, Position from, Position to, Position caret) {
        return changed(Edit.Kind.STRIKE, transcript, from, to, word -> word.struck(true), caret);
    }

    /// Takes the struck words between two positions back in; the range counts as in [#strike].
    public static Edit restore(Transcript transcript, Position from, Position to, Position caret) {
        return changed(Edit.Kind.RESTORE, transcript, from, to, word -> word.struck(false), caret);
    }

    /// Finds a doubtful word right: its confidence is 1 from now on; its time stays what it is, measured or not.
    public static Edit accept(Transcript transcript, int turn, int word, Position caret) {
        Turn before = Places.turn(transcript, turn);
        List<Word> words = new ArrayList<>(before.words());
        words.set(word, Places.word(before, word).sure(1));
        return Edit.of(Edit.Kind.ACCEPT, transcript, turn, 1, List.of(before.saying(before.text(), words)), caret, caret);
    }

    /// Puts another reading in the place of a word, such as one of the alternatives that the recogniser returned. One word
    /// keeps time and timing of the one it replaces; several share the time by their lengths, which is then inferred. The
    /// confidence is 1, a struck word stays struck. The caret goes behind the reading.
    ///
    /// @param text the reading; a blank one takes the word away
    public static Edit replaceWord(Transcript transcript, int turn, int word, String text, Position caret) {
        Turn before = Places.turn(transcript, turn);
        Word old = Places.word(before, word);
        String reading = Places.oneLine(text);
        List<Word> words = new ArrayList<>(before.words().subList(0, word));
        words.addAll(reading(old, reading));
        int shift = reading.length() - (old.end() - old.start());
        before.words().subList(word + 1, before.words().size()).forEach(behind -> words.add(behind.shifted(shift)));
        String now = before.text().substring(0, old.start()) + reading + before.text().substring(old.end());
        return Edit.of(Edit.Kind.REPLACE, transcript, turn, 1, List.of(before.saying(now, words)), caret,
                new Position(turn, old.start() + reading.length()));
    }

    /// Puts a marker such as "[inaudible 0:12:03]" or "♪" into the text: one word, brackets included, at a moment of the
    /// recording.
    ///
    /// @param at where; inside a word it goes behind that word
    /// @param text the marker, not blank
    /// @param millisecond when it is heard
    /// @param caret where the caret is; it goes behind the marker
    public static Edit marker(Transcript transcript, Position at, String text, long millisecond, Position caret) {
        return marker(transcript, at, text, new TimeSpan(Math.max(0, millisecond), Math.max(0, millisecond)), caret);
    }

    /// Puts a marker into the text that lasts for a while, as [#marker(Transcript, Position, String, long, Position)] does
    /// for a moment. Its timing is [Timing#SET]; the words around it keep their times.
    public static Edit marker(Transcript transcript, Position at, String text, TimeSpan time, Position caret) {
        Turn before = Places.turn(transcript, at.turn());
        String marker = Places.oneLine(text);
        if (marker.isEmpty()) {
            throw new IllegalArgumentException("a marker is not blank");
        }
        int place = outsideWords(before, Places.wholeCharacter(transcript, at, true).offset());
        String lead = needsBlankBefore(before.text(), place, marker) ? " " : "";
        String trail = needsBlankBehind(before.text(), place, marker) ? " " : "";
        int index = before.wordAt(place);
        index = index >= 0 && before.words().get(index).start() >= place ? index : index + 1;
        int start = place + lead.length();
        int shift = lead.length() + marker.length() + trail.length();
        List<Word> words = new ArrayList<>(before.words().subList(0, index));
        words.add(new Word(start, start + marker.length(), time, 1, Timing.SET, false));
        before.words().subList(index, before.words().size()).forEach(behind -> words.add(behind.shifted(shift)));
        String now = before.text().substring(0, place) + lead + marker + trail + before.text().substring(place);
        return Edit.of(Edit.Kind.MARKER, transcript, at.turn(), 1, List.of(before.saying(now, words)), caret,
                new Position(at.turn(), start + marker.length()));
    }

    /// Puts the machine's words back: those that are heard in the time of the words between two positions replace them, with
    /// their times, confidences and punctuation. The range counts as in [#strike]; a place between words means the time between
    /// them. Words beside the range that share a machine's word with it go with it, so that nothing is said twice; words
    /// that stand outside the range as the machine heard them do not come again.
    ///
    /// @param machine what the recogniser returned
    /// @param caret where the caret is; it goes behind the last word that came back
    public static Edit revert(Transcript transcript, Position from, Position to, Transcript machine, Position caret) {
        Position start = from.compareTo(to) <= 0 ? from : to;
        Position end = from.compareTo(to) <= 0 ? to : from;
        return new Reversion(transcript, machine, start, end).edit(caret);
    }

    private static List<Word> reading(Word old, String reading) {
        List<Tokens.Place> places = Tokens.in(reading);
        List<Word> words = new ArrayList<>();
        if (places.size() > 1) {
            long total = places.stream().mapToLong(p -> p.end() - p.start()).sum();
            long sofar = 0;
            long length = old.time().end() - old.time().start();
            for (Tokens.Place place : places) {
                long begin = old.time().start() + length * sofar / total;
                sofar += place.end() - place.start();
                TimeSpan time = new TimeSpan(begin, old.time().start() + length * sofar / total);
                words.add(new Word(old.start() + place.start(), old.start() + place.end(), time, 1, Timing.INFERRED,
                        old.struck()));
            }
        } else if (!reading.isEmpty()) {
            Tokens.Place place = places.isEmpty() ? new Tokens.Place(0, reading.length()) : places.getFirst();
            words.add(old.placed(old.start() + place.start(), old.start() + place.end()).sure(1));
        }
        return words;
    }

    private static Edit changed(Edit.Kind kind, Transcript transcript, Position from, Position to,
                                UnaryOperator<Word> change, Position caret) {
        Position start = Places.checked(transcript, from.compareTo(to) <= 0 ? from : to);
        Position end = Places.checked(transcript, from.compareTo(to) <= 0 ? to : from);
        List<Turn> after = new ArrayList<>();
        for (int i = start.turn(); i <= end.turn(); i++) {
            Turn turn = transcript.turns().get(i);
            Stretch stretch = Stretch.of(transcript, i, start, end);
            List<Word> words = new ArrayList<>(turn.words());
            boolean changes = false;
            for (int w = stretch.from(); w < stretch.to(); w++) {
                changes |= words.set(w, change.apply(words.get(w))) != words.get(w);
            }
            after.add(changes ? turn.saying(turn.text(), words) : turn);
        }
        return Edit.of(kind, transcript, start.turn(), after.size(), after, caret, caret);
    }

    private static int outsideWords(Turn turn, int offset) {
        int word = turn.wordAt(offset);
        boolean inside = word >= 0 && turn.words().get(word).start() < offset && turn.words().get(word).end() > offset;
        return inside ? turn.words().get(word).end() : offset;
    }

    private static boolean needsBlankBefore(String text, int offset, String marker) {
        if (offset == 0) {
            return false;
        }
        int before = text.codePointBefore(offset);
        return Seam.joins(before, marker.codePointAt(0)) && !opens(before);
    }

    private static boolean needsBlankBehind(String text, int offset, String marker) {
        if (offset == text.length()) {
            return false;
        }
        int behind = text.codePointAt(offset);
        return Seam.joins(marker.codePointBefore(marker.length()), behind)
                && (Character.isLetterOrDigit(behind) || opens(behind));
    }

    private static boolean opens(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }
}
