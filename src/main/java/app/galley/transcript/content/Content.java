package app.galley.transcript.content;

import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a transcript is handed out. A pure choice: it changes no document. Immutable; any thread.
///
/// @param speakers whether speakers are named
/// @param struck what becomes of struck words
/// @param markers whether markers in square brackets such as "[inaudible]" are there
/// @param onlyVerified whether only turns are there that a person has found right
/// @param range when what is there is heard; null for all of it. Times stay those of the whole recording
public record Content(boolean speakers, Struck struck, boolean markers, boolean onlyVerified, @Nullable TimeSpan range) {
    /// Everything but struck words.
    public static final Content PUBLISHED = new Content(true, Struck.LEFT_OUT, true, false, null);

    /// The same with speakers named or not.
    public Content speakers(boolean named) {
        return new Content(named, struck, markers, onlyVerified, range);
    }

    /// The same with struck words treated so.
    public Content struck(Struck treated) {
        return new Content(speakers, treated, markers, onlyVerified, range);
    }

    /// The same with markers in brackets or without.
    public Content markers(boolean kept) {
        return new Content(speakers, struck, kept, onlyVerified, range);
    }

    /// The same of verified turns only, or of all.
    public Content onlyVerified(boolean only) {
        return new Content(speakers, struck, markers, only, range);
    }

    /// The same of a stretch of the recording; null for all of it.
    public Content range(@Nullable TimeSpan heard) {
        return new Content(speakers, struck, markers, onlyVerified, heard);
    }

    /// The chosen part of a transcript; its turns keep their ids, its words their times. Empty when nothing is left of one that had
    /// something in it, so that nobody takes an empty file for a transcript.
    public Optional<Transcript> of(Transcript transcript) {
        List<Turn> turns = transcript.turns().stream().filter(turn -> turn.verified() || !onlyVerified).flatMap(this::of).toList();
        boolean nothing = turns.stream().allMatch(turn -> turn.text().isBlank());
        if (turns.isEmpty() || nothing && transcript.turns().stream().anyMatch(turn -> !turn.text().isBlank())) {
            return Optional.empty();
        }
        return Optional.of(new Transcript(turns, speakers ? transcript.speakers() : List.of(), transcript.language()));
    }

    private Stream<Turn> of(Turn turn) {
        Turn chosen = speakers ? turn : turn.spokenBy(Speaker.NONE);
        chosen = range == null ? chosen : heardIn(chosen, range);
        if (chosen == null) {
            return Stream.empty();
        }
        boolean wasEmpty = chosen.text().isBlank();
        chosen = markers ? chosen : without(chosen);
        chosen = switch (struck) {
            case LEFT_OUT -> Published.of(chosen);
            case SHOWN -> chosen;
            case KEPT -> chosen.saying(chosen.text(), chosen.words().stream().map(word -> word.struck(false)).toList());
        };
        return chosen.text().isBlank() && !wasEmpty ? Stream.empty() : Stream.of(chosen);
    }

    private static Turn without(Turn turn) {
        boolean has = turn.words().stream().anyMatch(word -> isMarker(turn.textOf(word)));
        return has ? Published.without(turn, word -> isMarker(turn.textOf(word))) : turn;
    }

    private static boolean isMarker(String word) {
        return word.startsWith("[") && word.endsWith("]");
    }

    /// What of a turn is heard in a stretch: the words whose middle lies in it, from the first to the last with the signs at them;
    /// null when nothing is.
    private static @Nullable Turn heardIn(Turn turn, TimeSpan range) {
        List<Word> heard = turn.words().stream().filter(word -> isIn(word, range)).toList();
        if (heard.isEmpty()) {
            boolean within = turn.words().isEmpty() && turn.slot().start() < range.end() && turn.slot().end() > range.start();
            return !within ? null : turn.text().isBlank() ? turn.keeping(new TimeSpan(Math.max(turn.slot().start(), range.start()),
                    Math.min(turn.slot().end(), range.end()))) : turn;
        }
        if (heard.size() == turn.words().size()) {
            return turn;
        }
        int first = turn.words().indexOf(heard.getFirst());
        int last = turn.words().lastIndexOf(heard.getLast());
        int from = first == 0 ? 0 : opening(turn.text(), turn.words().get(first - 1).end(), heard.getFirst().start());
        int to = last + 1 == turn.words().size() ? turn.text().length()
                : closing(turn.text(), heard.getLast().end(), turn.words().get(last + 1).start());
        Turn cut = turn.saying(turn.text().substring(from, to), turn.words().subList(first, last + 1).stream().map(word -> word.shifted(-from)).toList());
        return heard.size() == cut.words().size() ? cut : Published.without(cut, word -> !isIn(word, range));
    }

    private static boolean isIn(Word word, TimeSpan range) {
        return range.contains(word.time().middle());
    }

    private static int opening(String text, int from, int to) {
        int at = to;
        while (at > from && !Tokens.isBlank(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        // signs between two words that no blank parts belong to the word before
        return at == from ? to : at;
    }

    private static int closing(String text, int from, int to) {
        int at = from;
        while (at < to && !Tokens.isBlank(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
