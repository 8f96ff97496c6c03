package app.galley.ui.editor.find;

import app.galley.problem.Wording;
import app.galley.transcript.Passage;
import app.galley.transcript.review.search.Fault;
import app.galley.transcript.review.search.Search;
import org.jspecify.annotations.Nullable;

/// What became of a search.
///
/// @param words how many hits there are, or why there are none; empty while nothing is asked
/// @param hits how many
/// @param failed whether something was asked and not found
public record Finding(String words, int hits, boolean failed) {
    static final Finding NOTHING_ASKED = new Finding("", 0, false);

    /// What is said of a search.
    ///
    /// @param index the hit that was gone to, -1 for none
    /// @param hint how one came there, when that is not what one expects; else empty
    static Finding of(Search found, int index, String hint, Wording words) {
        if (found.fault().isPresent()) {
            return of(found.fault().get(), 0, words);
        }
        if (found.query().term().isEmpty()) {
            return NOTHING_ASKED;
        }
        String count = found.size() == 0 ? words.say("editor.find.nothing")
                : index < 0 ? words.say("editor.find.count", found.size())
                : words.say("editor.find.place", index + 1, found.size());
        return new Finding(hint.isEmpty() ? count : words.say("editor.find.hinted", count, hint), found.size(), found.size() == 0);
    }

    /// What is said when the term, or what comes in its place, cannot be used.
    static Finding of(Fault fault, int hits, Wording words) {
        return new Finding(switch (fault.kind()) {
            case NOT_A_PATTERN -> fault.place() > 0 ? words.say("editor.find.notAPatternAt", fault.place())
                    : words.say("editor.find.notAPattern");
            case TOO_MUCH_WORK -> words.say("editor.find.tooMuchWork");
            case NO_SUCH_GROUP -> fault.place() == Integer.MAX_VALUE ? words.say("editor.find.noSuchName")
                    : words.say("editor.find.noSuchGroup", fault.place());
        }, hits, true);
    }

    /// The index of a passage among the hits, -1 when it is not one of them.
    static int indexOf(Search found, @Nullable Passage hit) {
        int index = hit == null ? -1 : found.indexFrom(hit.from());
        return index < 0 || index == found.size() || !found.hits().get(index).equals(hit) ? -1 : index;
    }
}
