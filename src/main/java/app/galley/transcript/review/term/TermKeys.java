package app.galley.transcript.review.term;

import app.galley.transcript.review.Normaliser;
import java.util.ArrayList;
import java.util.List;

/// A term as it is looked for among words: capitals, signs, hyphens, the points of an acronym and an English genitive do not count.
///
/// @param keys its parts
record TermKeys(List<String> keys) {
    TermKeys {
        keys = List.copyOf(keys);
    }

    /// Where a term stands: the pieces from `from` to before `to`.
    record Place(int from, int to) { }

    /// A part of a piece.
    private record Part(String key, int piece) { }

    static TermKeys of(String term) {
        List<String> keys = new ArrayList<>();
        for (String word : term.strip().split("\\s+")) {
            keys.addAll(folded(Normaliser.spoken(word)));
        }
        return new TermKeys(keys);
    }

    private static List<String> folded(String key) {
        List<String> parts = new ArrayList<>();
        for (String part : Corrections.stem(key).split("[-\u2010\u2011]")) {
            String plain = part.replace(".", "");
            if (!plain.isEmpty()) {
                parts.addAll(Piece.isWrittenWithoutBlanks(plain, 0, plain.length()) ? List.of(plain.split("(?<=.)")) : List.of(plain));
            }
        }
        return parts;
    }

    /// Where the term stands, one place behind the other.
    List<Place> in(List<Piece> pieces) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int piece = i;
            folded(pieces.get(i).key()).forEach(key -> parts.add(new Part(key, piece)));
        }
        List<Place> places = new ArrayList<>();
        for (int at = 0; !keys.isEmpty() && at + keys.size() <= parts.size(); at++) {
            if (parts.subList(at, at + keys.size()).stream().map(Part::key).toList().equals(keys)) {
                places.add(new Place(parts.get(at).piece, parts.get(at + keys.size() - 1).piece + 1));
                at += keys.size() - 1;
            }
        }
        return places;
    }
}
