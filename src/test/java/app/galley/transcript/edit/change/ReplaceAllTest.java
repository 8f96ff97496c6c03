package app.galley.transcript.edit.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.transcript.Passage;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.TranscriptRules;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.search.Query;
import app.galley.transcript.review.search.Query.Option;
import app.galley.transcript.review.search.Search;
import app.galley.ui.text.SampleTranscripts;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplaceAllTest {
    private final Transcript interview = SampleTranscripts.of("Ann: Yes.", "Ann: The river rose, the river fell.", "Bob: No.",
            "Bob: A river?", "Ann: End.");

    private static List<String> texts(Transcript transcript) {
        return transcript.turns().stream().map(Turn::text).toList();
    }

    @Test void replacesAllHitsAsOneEditThatHoldsOnlyTheTouchedRun() {
        Edit edit = ReplaceAll.in(Search.of(interview, Query.of("river")), "lake", Position.START).orElseThrow();
        Transcript now = edit.applyTo(interview);
        assertEquals(List.of("Yes.", "The lake rose, the lake fell.", "No.", "A lake?", "End."), texts(now));
        assertEquals(Edit.Kind.REPLACE_ALL, edit.kind());
        assertEquals(1, edit.index());
        assertEquals(3, edit.before().size());
        assertSame(interview.turns().get(2), now.turns().get(2));
        assertEquals(interview, edit.inverse().applyTo(now));
    }

    @Test void oneWordForAnotherKeepsItsTime() {
        Transcript now = ReplaceAll.in(Search.of(interview, Query.of("river")), "lake", Position.START).orElseThrow().applyTo(interview);
        for (int turn = 0; turn < now.turns().size(); turn++) {
            assertEquals(interview.turns().get(turn).words().stream().map(w -> w.time()).toList(),
                    now.turns().get(turn).words().stream().map(w -> w.time()).toList());
        }
    }

    @Test void theCaretStaysWithItsText() {
        Edit edit = ReplaceAll.in(Search.of(interview, Query.of("river")), "R", new Position(1, 35)).orElseThrow();
        assertEquals(new Position(1, 35), edit.caretBefore());
        assertEquals(new Position(1, 27), edit.caretAfter());
    }

    @Test void oneHitIsReplacedAndTheCaretGoesBehindIt() {
        Search search = Search.of(interview, Query.of("(the) (river)", Option.PATTERN));
        Edit edit = ReplaceAll.one(search, search.hits().getLast(), "$2 $1", Position.START);
        assertEquals("The river rose, river the fell.", texts(edit.applyTo(interview)).get(1));
        assertEquals(Edit.Kind.REPLACE, edit.kind());
        assertEquals(new Position(1, 25), edit.caretAfter());
    }

    @Test void aLineBreakInTheReplacementIsABlank() {
        assertEquals("The a b rose, the a b fell.",
                texts(ReplaceAll.in(Search.of(interview, Query.of("river")), "a\nb", Position.START).orElseThrow().applyTo(interview)).get(1));
    }

    @Test void nothingFoundIsNothingReplaced() {
        assertEquals(Optional.empty(), ReplaceAll.in(Search.of(interview, Query.of("sea")), "lake", Position.START));
        assertTrue(ReplaceAll.in(Search.of(interview, Query.of("river")), "river", Position.START).orElseThrow().isIdle());
    }

    @Test void isWhatReplacingOneAfterTheOtherFromTheEndIs() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        String[] terms = {"river", "e", " ", "the", "[aeiou]+", "\\w+\\W", "(\\w)(\\w)", ", "};
        String[] templates = {"", "x", "two words", "$1", " ", "— ", "river", "$2$1"};
        for (int i = 0; i < 60; i++) {
            EditSession session = new EditSession(SampleTranscripts.longOne(1 + random.nextInt(6), 1 + random.nextInt(12), 2));
            for (int more = 0; more < 3; more++) {
                Transcript start = session.transcript();
                Search search = Search.of(start, Query.of(terms[random.nextInt(terms.length)], Option.PATTERN));
                String template = templates[random.nextInt(templates.length)];
                Optional<Edit> edit = search.faultOf(template).isPresent() ? Optional.empty() : ReplaceAll.in(search, template, Position.START);
                if (edit.isPresent()) {
                    String where = "seed " + seed + " run " + i + " of " + search.query().term() + " by " + template;
                    Transcript slow = start;
                    for (Passage hit : search.hits().reversed()) {
                        String text = search.replacement(hit, template);
                        boolean same = text.equals(start.turns().get(hit.from().turn()).text().substring(hit.from().offset(), hit.to().offset()));
                        slow = same ? slow : Edits.replace(slow, hit.from(), hit.to(), text, hit.from()).applyTo(slow);
                    }
                    assertEquals(slow, edit.get().applyTo(start), where);
                    assertEquals(List.of(), TranscriptRules.broken(slow), where);
                    assertEquals(start, edit.get().inverse().applyTo(slow), where);
                    session.apply(edit.get());
                }
            }
        }
    }
}
