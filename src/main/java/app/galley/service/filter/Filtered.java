package app.galley.service.filter;

import app.galley.service.job.FilterMethod;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a filter does to a text, as Amazon Transcribe does it ("Using custom vocabulary filters"): whole words alone, in any case of letters; `marine`
/// leaves `submarine`. Immutable; any thread.
public final class Filtered {
    private static final String MASK = "***";
    private final Set<String> words;

    /// @param words of the filter
    public Filtered(Collection<String> words) {
        this.words = words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A turn in which the filter meets words.
    ///
    /// @param turn which turn of the transcript, from 0
    /// @param pieces its text, cut where words are met
    public record Passage(int turn, List<Piece> pieces) {
        public Passage {
            pieces = List.copyOf(pieces);
        }

        /// The text that a job with the filter would yield.
        public String text() {
            return pieces.stream().map(Piece::shown).collect(Collectors.joining());
        }

        /// How many words are met.
        public int met() {
            return (int) pieces.stream().filter(Piece::isMet).count();
        }
    }

    /// A piece of text.
    ///
    /// @param said what stands in the transcript
    /// @param shown what would stand there
    /// @param isMet whether it is a word that the filter meets
    public record Piece(String said, String shown, boolean isMet) { }

    /// Whether the filter meets a word.
    public boolean meets(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /// The turns in which words are met, with what becomes of them.
    public List<Passage> of(Transcript transcript, FilterMethod method) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < transcript.turns().size(); i++) {
            Turn turn = transcript.turns().get(i);
            if (turn.words().stream().anyMatch(word -> meetsAny(turn.textOf(word)))) {
                passages.add(new Passage(i, pieces(turn, method)));
            }
        }
        return passages;
    }

    /// A word of the recogniser may hold several with blanks between them.
    private boolean meetsAny(String word) {
        for (String part : word.split(" ")) {
            if (meets(part)) {
                return true;
            }
        }
        return false;
    }

    private List<Piece> pieces(Turn turn, FilterMethod method) {
        String text = turn.text();
        List<Piece> pieces = new ArrayList<>();
        int kept = 0;
        for (Word word : turn.words()) {
            int at = word.start();
            for (String part : turn.textOf(word).split(" ")) {
                int end = at + part.length();
                if (meets(part)) {
                    add(pieces, text.substring(kept, at), method == FilterMethod.REMOVE);
                    pieces.add(new Piece(part, switch (method) {
                        case MASK -> MASK;
                        case REMOVE -> "";
                        case TAG -> part;
                    }, true));
                    kept = end;
                }
                at = end + 1;
            }
        }
        add(pieces, text.substring(kept), false);
        return pieces;
    }

    /// The blank before a word that is left out goes with it, at the start of the text the one behind it.
    private static void add(List<Piece> pieces, String text, boolean isBeforeGap) {
        String shown = isBeforeGap ? text.stripTrailing() : text;
        boolean begins = pieces.stream().allMatch(piece -> piece.shown().isEmpty());
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, begins && !pieces.isEmpty() ? shown.stripLeading() : shown, false));
        }
    }
}
