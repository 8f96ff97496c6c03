package app.galley.transcript.content;

import app.galley.transcript.Position;
import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// What one speaker says in a passage, for quoting: whole words, without those that are struck.
///
/// @param speaker the name; empty when nobody is named
/// @param time from the first of its words to the last
public record Excerpt(String speaker, TimeSpan time, String text) {
    /// What is said in a passage; turns of one speaker that follow each other are one. With nothing selected it is the whole turn. Words of which a part is
    /// selected are whole.
    public static List<Excerpt> of(Transcript transcript, Position from, Position to) {
        List<Excerpt> excerpts = new ArrayList<>();
        int before = Speaker.NONE;
        for (int t = from.turn(); t <= to.turn() && t < transcript.turns().size(); t++) {
            Turn turn = transcript.turns().get(t);
            boolean all = from.equals(to);
            Turn cut = cut(turn, all || t > from.turn() ? 0 : from.offset(), all || t < to.turn() ? turn.text().length() : to.offset());
            if (cut.words().isEmpty()) {
                continue;
            }
            String text = cut.text().strip();
            if (!excerpts.isEmpty() && before == turn.speaker()) {
                Excerpt last = excerpts.removeLast();
                excerpts.add(new Excerpt(last.speaker, last.time.hull(cut.time()), last.text + " " + text));
            } else {
                excerpts.add(new Excerpt(transcript.speaker(turn.speaker()).map(Speaker::name).orElse(""), cut.time(), text));
            }
            before = turn.speaker();
        }
        return List.copyOf(excerpts);
    }

    private static Turn cut(Turn turn, int from, int to) {
        List<Word> touched = turn.words().stream().filter(word -> word.end() > from && word.start() < to).toList();
        if (touched.isEmpty()) {
            return turn.saying("", List.of());
        }
        int start = Math.min(touched.getFirst().start(), Math.max(from, previousEnd(turn, touched.getFirst())));
        int end = touched.getLast().end();
        int next = turn.words().stream().filter(word -> word.start() >= touched.getLast().end()).mapToInt(Word::start).findFirst().orElse(turn.text().length());
        while (end < next && !Tokens.isBlank(turn.text().codePointAt(end))) {
            end += Character.charCount(turn.text().codePointAt(end));
        }
        int first = start;
        return Published.of(turn.saying(turn.text().substring(start, end), touched.stream().map(word -> word.shifted(-first)).toList()));
    }

    /// Signs before the first word belong to it, as far as they are selected.
    private static int previousEnd(Turn turn, Word word) {
        int at = word.start();
        while (at > 0 && !Tokens.isBlank(turn.text().codePointBefore(at))
                && turn.words().stream().mapToInt(Word::end).noneMatch(Integer.valueOf(at)::equals)) {
            at -= Character.charCount(turn.text().codePointBefore(at));
        }
        return at;
    }
}
