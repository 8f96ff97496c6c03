package app.galley.caption.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChecklistTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static List<String> ids(String preset, boolean hasPicture) {
        return Checklist.of(preset, hasPicture).stream().map(ChecklistItem::id).toList();
    }

    @Test void aPodcastNeedsATranscriptAndAFilmCaptions() {
        assertTrue(ids("podcast", false).contains("wcag-121-transcript"));
        assertFalse(ids("podcast", false).contains("wcag-122-dialogue"));
        assertFalse(ids("podcast", false).contains("fcc-placed"));
        assertTrue(ids("podcast", true).containsAll(List.of("wcag-122-dialogue", "wcag-122-sounds", "wcag-125-description", "fcc-placed")));
        assertFalse(ids("podcast", true).contains("wcag-121-transcript"));
    }

    @Test void aGuideHasItsOwnItemsBehindTheLaws() {
        List<String> items = ids("netflix-en-children", true);
        assertEquals(List.of("fcc-accurate", "fcc-synchronous", "fcc-complete", "fcc-placed"), items.subList(0, 4));
        assertTrue(items.contains("netflix-italics"));
        assertTrue(items.stream().noneMatch(item -> item.startsWith("bbc")));
    }

    @Test void eachItemHasASentenceALawAndASource() {
        Wording words = new Wording(Locale.ENGLISH);
        for (ChecklistItem item : Checklist.all()) {
            assertFalse(words.say("caption.item." + item.id()).isBlank());
            assertFalse(words.say("caption.law." + item.law()).isBlank());
            assertTrue(item.source().startsWith("https://"), item.id());
        }
    }

    @Test void whatIsSaidTwiceIsSaidOnceAndWhatIsTakenBackIsGone() {
        Judgements said = Judgements.NONE.ticked("fcc-complete", true, NOW).noted("fcc-accurate", " Two names at 0:12. ", NOW);
        assertEquals(Optional.of(new Judgement("fcc-accurate", false, "Two names at 0:12.", NOW)), said.of("fcc-accurate"));
        assertEquals(Optional.of(new Judgement("fcc-complete", true, "", NOW)), said.of("fcc-complete"));
        Judgements later = said.ticked("fcc-accurate", true, NOW.plusSeconds(5));
        assertEquals(Optional.of(new Judgement("fcc-accurate", true, "Two names at 0:12.", NOW.plusSeconds(5))), later.of("fcc-accurate"));
        assertEquals(Judgements.NONE, said.ticked("fcc-complete", false, NOW).noted("fcc-accurate", "", NOW), "nobody has looked at it");
    }
}
