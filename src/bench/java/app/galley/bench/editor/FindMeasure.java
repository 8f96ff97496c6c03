package app.galley.bench.editor;

import app.galley.bench.measure.Times;
import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.review.search.Query;
import app.galley.transcript.review.search.Search;
import java.util.List;

/// What it takes to find some 5,000 places in the whole text and to mark them on the page.
final class FindMeasure {
    /// The words of which so many stand in the text; a transcript of 45,000 words out of forty-three holds each a thousand times.
    private static final List<String> TERMS = List.of("the", "ed ", "er ", "re", "ou");
    private static final int ABOUT = 5_000;
    private final Page page;
    private final Times times;

    FindMeasure(Page page, Times times) {
        this.page = page;
        this.times = times;
    }

    void run() {
        Transcript transcript = page.session().transcript();
        String term = TERMS.stream().min((a, b) -> Integer.compare(away(transcript, a), away(transcript, b))).orElseThrow();
        int hits = Search.of(transcript, Query.of(term)).size();
        if (hits < ABOUT * 0.8) {
            throw new IllegalStateException("only " + hits + " hits");
        }
        times.take("find.5000-hits", 60, i -> {
            List<Passage> found = Search.of(transcript, Query.of(term)).hits();
            page.view.setHits(found, i);
        });
        List<Passage> found = Search.of(transcript, Query.of(term)).hits();
        times.take("next-of-5000-hits", 60, i -> page.view.setHits(found, found.size() / 2 + i));
        page.view.setHits(List.of(), -1);
        page.settle();
    }

    private static int away(Transcript transcript, String term) {
        return Math.abs(Search.of(transcript, Query.of(term)).size() - ABOUT);
    }
}
