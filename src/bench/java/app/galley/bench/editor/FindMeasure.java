package app.galley.bench.editor;

import app.galley.transcript.Passage;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/// What it takes to show 5,000 hits of a search and to go from one to the next.
final class FindMeasure {
    private static final int HITS = 5_000;
    private final Page page;
    private final Times times;

    FindMeasure(Page page, Times times) {
        this.page = page;
        this.times = times;
    }

    void run() {
        List<Passage> hits = new ArrayList<>();
        Transcript transcript = page.session().transcript();
        for (int i = 0; i < transcript.turns().size(); i++) {
            Turn turn = transcript.turns().get(i);
            for (int w = 0; w < turn.words().size() && hits.size() < HITS; w += 8) {
                Word word = turn.words().get(w);
                hits.add(Passage.in(i, word.start(), word.end()));
            }
        }
        times.take("hits.5000-shown", 100, i -> page.view.setHits(hits, HITS / 2 + i));
        page.view.setHits(List.of(), -1);
        page.settle();
    }
}
