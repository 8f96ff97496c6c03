package app.galley.transcript.review.search;

/// Finds words as they are.
final class TermFinder extends Finder {
    private final boolean lower;
    private final boolean plain;
    private final String term;

    TermFinder(Query query) {
        super(query);
        lower = !query.has(Query.Option.MATCH_CASE);
        plain = query.has(Query.Option.IGNORE_ACCENTS);
        term = Folding.fold(query.term(), lower, plain);
    }

    @Override
    void find(String text, Taker taker) {
        if (term.isEmpty()) {
            return;
        }
        Folding folding = Folding.of(text, lower, plain);
        String folded = folding.text();
        for (int at = folded.indexOf(term); at >= 0;) {
            int end = at + term.length();
            boolean taken = folding.parts(at) && folding.parts(end) && taker.take(folding.source(at), folding.source(end));
            at = folded.indexOf(term, taken ? end : at + 1);
        }
    }
}
