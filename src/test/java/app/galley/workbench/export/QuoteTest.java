package app.galley.workbench.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.galley.format.Talk;
import app.galley.problem.Wording;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.content.Excerpt;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A passage as journalists quote it.
class QuoteTest {
    private static final Transcript TALK = new Talk().speaker("Ann Lee").speaker("B. Okoro")
            .says(0, 723_000, 741_000, "The first thing ~um~ we noticed was: “the river”, then gold.").says(0, 741_000, 744_000, "In March.")
            .says(1, 744_000, 748_000, "When & where?").says(-1, 748_000, 750_000, "~Gone.~").transcript("en-GB");

    private static String quote(Position from, Position to) {
        return Quote.of(Excerpt.of(TALK, from, to), "Interview", new Wording(Locale.ENGLISH)).plain();
    }

    @Test void theTurnAtTheCaretIsQuotedWithoutStruckWords() {
        assertEquals("“The first thing we noticed was: “the river”, then gold.” — Ann Lee, 0:12:03–0:12:21, Interview", quote(new Position(0, 5), new Position(0, 5)));
    }

    @Test void aSelectionIsQuotedInWholeWordsWithItsTimes() {
        String text = TALK.turns().getFirst().text();
        assertEquals("““the river”,” — Ann Lee, 0:12:14–0:12:17, Interview", quote(new Position(0, text.indexOf("“the")), new Position(0, text.indexOf("river") + 2)));
    }

    @Test void eachOfSeveralSpeakersIsNamedAndTurnsOfOneAreOne() {
        int start = TALK.turns().getFirst().text().indexOf("gold");
        assertEquals("“gold. In March.” — Ann Lee, 0:12:19–0:12:24\n“When & where?” — B. Okoro, 0:12:24–0:12:28, Interview",
                quote(new Position(0, start), new Position(2, 13)));
        Quote quote = Quote.of(Excerpt.of(TALK, new Position(2, 0), new Position(2, 0)), "<Talk>", new Wording(Locale.ENGLISH));
        assertEquals("<blockquote><p dir=\"auto\">“When &amp; where?” — B. Okoro, 0:12:24–0:12:28, &lt;Talk&gt;</p></blockquote>", quote.html());
    }

    @Test void whereAllIsStruckThereIsNothingToQuote() {
        assertEquals(List.of(), Excerpt.of(TALK, new Position(3, 0), new Position(3, 0)));
    }
}
