package app.galley.caption.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.CaptionStyle;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.check.Severity;
import app.galley.caption.form.CaptionForm;
import app.galley.caption.shot.Footage;
import app.galley.caption.shot.ShotRule;
import app.galley.caption.form.Dash;
import app.galley.caption.form.SoundForm;
import app.galley.caption.form.SpeakerForm;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.frame.FrameRate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CaptionPresetTest {
    private static final String OWN = """
            charactersPerLine=30
            lines=2
            shortest=900
            longest=6000
            charactersPerSecond=18
            easy=13
            aim=15
            gap=80
            chain=400
            pause=600
            tail=500
            rule.speed=error House rules, page 3
            """;

    @Test void eachThatComesWithGalleyIsReadAndNamesItsSources() {
        Wording words = new Wording(Locale.ENGLISH);
        for (String name : CaptionPreset.names()) {
            CaptionPreset preset = CaptionPreset.of(name, "en-GB");
            assertEquals(name, preset.name());
            assertTrue(preset.rules().size() >= 8, name);
            preset.rules().values().forEach(rule -> assertTrue(!rule.source().isBlank(), name + " " + rule.rule()));
            assertTrue(!words.say("caption.preset." + name).isBlank());
            assertTrue(preset.style().easy() <= preset.style().aim(), name);
        }
        assertEquals(new CaptionStyle(42, 2, 833, 7_000, 20, Double.POSITIVE_INFINITY, 15, 17, 83, 500, 600, 500).at(new ShotRule(500, 333, List.of())),
                CaptionPreset.of("netflix-en", "en-US").style().in(CaptionForm.PLAIN));
        assertEquals(CaptionStyle.standard(""), CaptionPreset.of("galley", "").style());
        assertEquals(160, CaptionPreset.of("dcmp-upper", "en-US").style().words());
    }

    @Test void languagesWithWideSignsHaveTheirOwnLimits() {
        assertEquals(13, CaptionPreset.of("netflix-en", "ja-JP").style().charactersPerLine());
        assertEquals(16, CaptionPreset.of("youtube", "zh-CN").style().charactersPerLine());
    }

    @Test void aRecordingGivesItsFramesAndItsCutsWhereTheGuideSaysNothingElse() {
        Footage film = new Footage(new FrameRate(24_000, 1_001, false), List.of(1_001L));
        CaptionPreset netflix = CaptionPreset.of("netflix-en", "en-US").on(film);
        assertEquals("23.976", netflix.style().grid().orElseThrow().rate().label());
        assertEquals(83, netflix.style().gap(), "two frames");
        assertEquals(List.of(1_001L), netflix.style().shots().cuts());
        assertTrue(CaptionPreset.of("bbc", "en-GB").on(film).style().cuts().isEmpty(), "a guide without the rule does not ask for cuts");
        assertEquals("25", CaptionPreset.of("netflix-en", "en-US").on(new FrameRate(25, 1, false)).on(film).style().grid().orElseThrow().rate().label());
        assertEquals(CaptionPreset.of("bbc", "en-GB"), CaptionPreset.of("bbc", "en-GB").on(Footage.NONE));
        for (FrameRate odd : List.of(new FrameRate(1, 1, false), new FrameRate(500, 1, false))) {
            assertTrue(CaptionPreset.of("netflix-en", "en-US").on(new Footage(odd, List.of(1_000L))).style().grid().isEmpty(), odd + " is no film");
        }
        assertEquals(13, CaptionPreset.of("netflix-en", "ja-JP").style().charactersPerLine());
        assertEquals(500, CaptionPreset.of("netflix-en", "ja-JP").style().shots().zone());
    }

    @Test void onesOwnPresetSwitchesShotChangesOff() {
        String written = PresetFile.written(CaptionPreset.of("netflix-en", "en-US"));
        CaptionPreset off = PresetFile.read("own", written.replace("shotZone=500\n", ""));
        assertTrue(off.on(new Footage(new FrameRate(25, 1, false), List.of(1_000L))).style().cuts().isEmpty());
        assertEquals("caption.presetOrder", assertThrows(ProblemException.class, () -> PresetFile.read("own", written.replace("shotNear=333", "shotNear=600"))).problem().key());
    }

    @Test void whatIsWrittenIsReadAgain() {
        for (String name : CaptionPreset.names()) {
            CaptionPreset preset = CaptionPreset.of(name, "en-GB");
            assertEquals(preset, PresetFile.read(name, PresetFile.written(preset)));
            CaptionPreset onFrames = preset.on(FrameRate.named("25").orElseThrow());
            assertEquals(onFrames, PresetFile.read(name, PresetFile.written(onFrames)));
        }
    }

    @Test void namesAndSoundsStandAsTheGuideHasThem() {
        CaptionForm bbc = CaptionPreset.of("bbc", "en-GB").style().form();
        assertEquals(new CaptionForm(SpeakerForm.CAPITALS, Dash.SPACED, SoundForm.CAPITALS, "#", List.of("#FFFFFF", "#FFFF00", "#00FFFF", "#00FF00")), bbc);
        assertEquals(SpeakerForm.BRACKETS, CaptionPreset.of("netflix-en", "ja-JP").style().form().speaker(), "in every language");
    }

    @Test void onesOwnIsRead() {
        CaptionPreset own = PresetFile.read("house.properties", OWN);
        assertEquals(30, own.style().charactersPerLine());
        assertEquals(new RuleSetting(CaptionRule.SPEED, Severity.ERROR, "House rules, page 3"), own.rule(CaptionRule.SPEED).orElseThrow());
        assertTrue(own.rule(CaptionRule.GAP).isEmpty());
    }

    @Test void whatIsWrongInOnesOwnIsNamed() {
        assertEquals("There is no caption preset \"bbb\". Choose one of: " + String.join(", ", CaptionPreset.names()) + ", or name a preset file.",
                said(() -> CaptionPreset.of("bbb", "")));
        assertEquals("The preset house does not say \"gap\". Add a line gap=NUMBER to it.", said(() -> PresetFile.read("house", OWN.replace("gap=80\n", ""))));
        assertEquals("The preset house has no number for \"lines\": two. Write a number from 0 to 1,000,000.",
                said(() -> PresetFile.read("house", OWN.replace("lines=2", "lines=two"))));
        assertEquals("The preset house has \"never\" for the rule speed. Write error or advice, and the source behind it.",
                said(() -> PresetFile.read("house", OWN.replace("speed=error", "speed=never"))));
        assertEquals("The preset house has a number for \"shortest\" that is more than the one for \"longest\". Change one of the two.",
                said(() -> PresetFile.read("house", OWN.replace("longest=6000", "longest=800"))));
        assertEquals("The preset house has less than 1 for \"lines\". Write a number from 1 on.",
                said(() -> PresetFile.read("house", OWN.replace("lines=2", "lines=0"))));
        assertEquals("The preset house has \"shout\" for \"sound\". Write one of: as_written, brackets, parentheses, capitals.",
                said(() -> PresetFile.read("house", OWN + "sound=shout\n")));
        assertEquals("The preset house has \"RED\" among its colours. Write colours like #FFFF00, with blanks between them.",
                said(() -> PresetFile.read("house", OWN + "colours=#ff0000 red\n")));
        assertEquals("The preset house has \"fast\" for \"frames\", which is no frame rate. Write one such as 25, 23.976 or 29.97.",
                said(() -> PresetFile.read("house", OWN + "frames=fast\n")));
        assertEquals("The preset house cannot be read. A preset has lines of name=value.", said(() -> PresetFile.read("house", "a=\\u00x")));
    }

    private static String said(org.junit.jupiter.api.function.Executable act) {
        return new Wording(Locale.ENGLISH).say(assertThrows(ProblemException.class, act).problem());
    }
}
