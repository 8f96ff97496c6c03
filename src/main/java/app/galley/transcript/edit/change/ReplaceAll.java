package app.galley.transcript.edit.change;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.Places;
import app.galley.transcript.edit.replacement.Replacement;
import app.galley.transcript.review.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts other text in the place of search hits, with the times that [Edits#replace] gives. Turns stay as many as they were: a line
/// break in the other text counts as a blank. Stateless; any thread.
public final class ReplaceAll {
    private ReplaceAll() {
    }

    /// Replaces all hits as one edit, from the first turn with a hit to the last one: as if one hit after the other had been
    /// replaced, the last one first. Hits that already are what comes instead stay untouched.
    ///
    /// @param search of the transcript as it is now
    /// @param template what comes instead, as [Search#replacement] reads it
    /// @param caret where the caret is; it stays with its text
    /// @return empty when nothing was found
    public static Optional<Edit> in(Search search, String template, Position caret) {
        List<Passage> hits = search.hits();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Transcript transcript = search.transcript();
        int first = hits.getFirst().from().turn();
        int last = hits.getLast().from().turn();
        // What stands behind a turn has been replaced by then, and may begin at another time.
        List<Turn> turns = new ArrayList<>(transcript.turns());
        int end = hits.size();
        while (end > 0) {
            int turn = hits.get(end - 1).from().turn();
            int begin = end;
            while (begin > 0 && hits.get(begin - 1).from().turn() == turn) {
                begin--;
            }
            turns.set(turn, replaced(search, turns, turn, hits.subList(begin, end), template));
            end = begin;
        }
        List<Turn> after = turns.subList(first, last + 1);
        Edit edit = Edit.of(Edit.Kind.REPLACE_ALL, transcript, first, after.size(), after, caret, caret);
        return Optional.of(edit.movingCaret(edit.map(caret, Edit.Bias.AFTER)));
    }

    private static Turn replaced(Search search, List<Turn> turns, int turn, List<Passage> hits, String template) {
        Turn now = turns.get(turn);
        Transcript around = around(search.transcript(), turns, turn);
        int place = around.turns().indexOf(now);
        for (Passage hit : hits.reversed()) {
            Position from = new Position(place, hit.from().offset());
            Position to = new Position(place, hit.to().offset());
            String text = said(search, hit, template);
            if (now.text().startsWith(text, hit.from().offset()) && text.length() == hit.to().offset() - hit.from().offset()) {
                continue;
            }
            now = new Replacement(around, from, to, text).edit(Edit.Kind.REPLACE_ALL, from).after().getFirst();
            around = around.splice(place, 1, List.of(now));
        }
        return now;
    }

    /// The turn with those around it that tell the time on either side: a few turns instead of all of them.
    private static Transcript around(Transcript transcript, List<Turn> turns, int turn) {
        int from = turn - 1;
        while (from > 0 && tellsNoTime(turns.get(from))) {
            from--;
        }
        int to = turn + 1;
        while (to < turns.size() - 1 && tellsNoTime(turns.get(to))) {
            to++;
        }
        return new Transcript(turns.subList(Math.max(0, from), Math.min(turns.size(), to + 1)), transcript.speakers(),
                transcript.language());
    }

    private static boolean tellsNoTime(Turn turn) {
        return turn.words().isEmpty() && turn.slot().end() == 0;
    }

    /// Replaces one hit.
    ///
    /// @param search of the transcript as it is now
    /// @param hit one of its hits
    /// @param caret where the caret is; it goes behind the other text
    public static Edit one(Search search, Passage hit, String template, Position caret) {
        return new Replacement(search.transcript(), hit.from(), hit.to(), said(search, hit, template))
                .edit(Edit.Kind.REPLACE, caret);
    }

    private static String said(Search search, Passage hit, String template) {
        return Places.normalised(search.replacement(hit, template)).replace('\n', ' ');
    }
}
