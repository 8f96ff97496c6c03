package app.galley.ui.kit.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
    private final Keys keys = keys(false);

    private static Keys keys(boolean mac) {
        Keys keys = new Keys(mac);
        keys.state("sound.command.play", "ESCAPE Shortcut+ENTER");
        keys.state("sound.command.back", "Alt+LEFT");
        keys.state("sound.command.slower", "Alt+DOWN");
        keys.state("editor.command.speaker", "F2");
        keys.state("editor.command.none", "");
        return keys;
    }

    private static Chord chord(String name) {
        return Chord.read(name, false).orElseThrow();
    }

    private List<String> names(String command) {
        return keys.of(command).stream().map(c -> c.name(false)).toList();
    }

    @Test void aCommandMayHaveSeveralKeysOrNone() {
        assertEquals(List.of("ESCAPE", "Shortcut+ENTER"), names("sound.command.play"));
        assertEquals(List.of(), names("editor.command.none"));
        assertEquals(List.of("sound.command.play"), keys.commands(chord("Ctrl+Enter")));
        assertEquals(List.of(), keys.commands(chord("F13")));
    }

    @Test void theShortcutKeyIsCommandOnMacOs() {
        Keys mac = keys(true);
        assertEquals(List.of("sound.command.play"), mac.commands(new Chord(KeyCode.ENTER, false, false, false, true)));
        assertEquals(List.of(), mac.commands(chord("Ctrl+Enter")));
    }

    @Test void aPresetReplacesKeysAndTakesThemFromOthers() {
        keys.use(KeyPreset.EXPRESS_SCRIBE);
        assertEquals(List.of("F9"), names("sound.command.play"));
        assertEquals(List.of("F2"), names("sound.command.slower"));
        assertEquals(List.of(), names("editor.command.speaker"));
        keys.use(KeyPreset.GALLEY);
        assertEquals(List.of("F2"), names("editor.command.speaker"));
        assertEquals(List.of("ESCAPE", "Shortcut+ENTER"), names("sound.command.play"));
    }

    @ParameterizedTest @EnumSource(KeyPreset.class)
    void everyKeyOfAPresetIsAKeyAndGivenOnce(KeyPreset preset) {
        for (boolean mac : new boolean[] {false, true}) {
            List<Chord> all = new ArrayList<>();
            preset.keys(mac).forEach((command, names) -> {
                assertTrue(command.startsWith("sound.command."), command);
                all.addAll(KeyText.chords(names, mac).orElseThrow(() -> new AssertionError(names)));
            });
            assertEquals(all.size(), all.stream().distinct().count());
            assertTrue(all.stream().noneMatch(Chord::isText), all.toString());
            assertEquals(preset == KeyPreset.GALLEY, all.isEmpty());
        }
    }

    @Test void ownKeysCountMoreThanStatedOnesAndTheConflictIsToldOnBothSides() {
        keys.bind("editor.command.none", List.of(chord("Alt+Left")));
        assertEquals(List.of("editor.command.none", "sound.command.back"), keys.commands(chord("Alt+Left")));
        assertEquals(List.of(new KeyConflict(chord("Alt+Left"), KeyConflict.Kind.COMMAND, "sound.command.back")),
                keys.conflicts("editor.command.none"));
        assertEquals("editor.command.none", keys.conflicts("sound.command.back").getFirst().command());
        keys.reset("editor.command.none");
        assertEquals(List.of(), keys.conflicts("sound.command.back"));
    }

    @Test void commandsOfWhichOneGivesWayShareTheirKeys() {
        keys.bind("editor.command.none", List.of(chord("Alt+Left")));
        keys.giveWay("sound.command.back", "editor.command.none");
        assertEquals(List.of("editor.command.none", "sound.command.back"), keys.commands(chord("Alt+Left")));
        assertEquals(List.of(), keys.conflicts("editor.command.none"));
        assertEquals(List.of(), keys.conflicts("sound.command.back"));
    }

    @Test void conflictsWithTheTextAndTheSystemAreTold() {
        keys.textKeys(c -> c.equals(chord("Ctrl+C")));
        keys.bind("editor.command.none", List.of(chord("Ctrl+C"), chord("F10"), chord("Ctrl+Alt+E"), chord("F13")));
        assertEquals(List.of(KeyConflict.Kind.TEXT, KeyConflict.Kind.SYSTEM, KeyConflict.Kind.SYSTEM),
                keys.conflicts("editor.command.none").stream().map(KeyConflict::kind).toList());
    }

    @Test void whatIsExportedIsWhatIsImported() {
        keys.use(KeyPreset.OTRANSCRIBE);
        keys.bind("editor.command.speaker", List.of(chord("Shift+F9"), chord("Ctrl+Shift+COMMA")));
        keys.bind("sound.command.play", List.of());
        String text = keys.text();
        Keys other = keys(false);
        other.use(text);
        assertEquals(KeyPreset.OTRANSCRIBE, other.preset());
        assertEquals(keys.of("editor.command.speaker"), other.of("editor.command.speaker"));
        assertEquals(List.of(), other.of("sound.command.play"));
        assertEquals(text, other.text());
    }

    @Test void aFileFromAnotherPlatformUsesItsOwnShortcutKey() {
        keys.bind("sound.command.back", List.of(chord("Ctrl+J")));
        Keys mac = keys(true);
        mac.use(keys.text());
        assertEquals(List.of(new Chord(KeyCode.J, false, false, false, true)), mac.of("sound.command.back"));
    }

    @Test void whatIsNoFileOfKeysChangesNothing() {
        keys.use(KeyPreset.JKL);
        for (String text : List.of("", "hello", "preset = unheardOf", "preset = galley\nsound.command.play = Ctrl+Nothing", "a=\\u12")) {
            assertThrows(ProblemException.class, () -> keys.use(text), text);
        }
        assertEquals(KeyPreset.JKL, keys.preset());
    }

    @Test void everyChangeIsKeptAndFoundAgain() {
        List<String> kept = new ArrayList<>();
        keys.keep("", kept::add);
        assertTrue(kept.isEmpty());
        keys.bind("editor.command.none", List.of(chord("F7")));
        keys.use(KeyPreset.JKL);
        keys.bind("editor.command.none", List.of(chord("F8")));
        assertEquals(3, kept.size());
        Keys later = keys(false);
        later.keep(kept.getLast(), text -> { });
        assertEquals(List.of(chord("F8")), later.of("editor.command.none"));
        assertEquals(KeyPreset.JKL, later.preset());
    }

    @Test void keysThatWriteAreTold() {
        for (String text : List.of("A", "Shift+A", "SPACE", "ENTER", "LEFT", "COMMA", "BACK_SPACE", "TAB", "NUMPAD5")) {
            assertTrue(chord(text).isText(), text);
        }
        for (String free : List.of("F1", "ESCAPE", "Ctrl+A", "Alt+LEFT", "F24", "Shift+F3", "PLAY")) {
            assertFalse(chord(free).isText(), free);
        }
    }
}
