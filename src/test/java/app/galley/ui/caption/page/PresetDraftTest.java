package app.galley.ui.caption.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.caption.form.SoundForm;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.preset.RuleSetting;
import app.galley.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresetDraftTest {
    private static final CaptionPreset BBC = CaptionPreset.of("bbc", "en-GB");

    @Test void whatIsLeftAsItIsIsThePresetUnderAnotherName() {
        CaptionPreset copy = PresetDraft.from(BBC, "House").preset(List.of());
        assertEquals(BBC.style(), copy.style());
        assertEquals(BBC.rules(), copy.rules());
        assertEquals("House", copy.name());
    }

    @Test void whatIsWrittenCounts() {
        PresetDraft draft = PresetDraft.from(BBC, "House");
        draft.value("charactersPerLine", " 30 ");
        draft.value("wordsPerMinute", "");
        draft.value("sound", "brackets");
        draft.value("frames", "25");
        draft.severity(CaptionRule.SPEED, Optional.of(Severity.ADVICE));
        draft.severity(CaptionRule.WORDS, Optional.empty());
        CaptionPreset made = draft.preset(List.of());
        assertEquals(30, made.style().charactersPerLine());
        assertEquals(Double.POSITIVE_INFINITY, made.style().words());
        assertEquals(SoundForm.BRACKETS, made.style().form().sound());
        assertEquals("25", made.style().grid().orElseThrow().rate().label());
        assertEquals(new RuleSetting(CaptionRule.SPEED, Severity.ADVICE, "House"), made.rule(CaptionRule.SPEED).orElseThrow());
        assertTrue(made.rule(CaptionRule.WORDS).isEmpty());
    }

    @Test void whatCannotBeIsRefused() {
        PresetDraft draft = PresetDraft.from(BBC, "House");
        assertEquals("caption.presetThere", refused(draft, List.of("House")));
        draft.name("a/b");
        assertEquals("caption.presetName", refused(draft, List.of()));
        draft.name("House");
        draft.value("shortest", "9000");
        assertEquals("caption.presetOrder", refused(draft, List.of()));
        draft.value("shortest", "");
        assertEquals("caption.presetLacks", refused(draft, List.of()));
        assertEquals("House", PresetDraft.of(PresetDraft.from(BBC, "House").preset(List.of())).preset(List.of("House")).name(), "one's own may be changed");
    }

    private static String refused(PresetDraft draft, List<String> taken) {
        return assertThrows(ProblemException.class, () -> draft.preset(taken)).problem().key();
    }
}
