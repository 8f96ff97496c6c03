package app.galley.ui.sound.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.Mix;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.ui.kit.Commands;
import app.galley.ui.sound.FakePlayer;
import app.galley.workbench.sound.SoundChoices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/// What is chosen reaches the player, and is kept.
class HearingViewModelTest {
    private static final List<TimeSpan> SPEECH = List.of(new TimeSpan(2000, 4000), new TimeSpan(4500, 6000), new TimeSpan(9000, 10_000));
    private final FakePlayer player = FakePlayer.opened();
    private final Hearing hearing = new Hearing(player);
    private final Commands commands = new Commands(new Wording(Locale.ENGLISH));
    private final List<SoundChoices> kept = new ArrayList<>();

    HearingViewModelTest() {
        HearingCommands.register(commands, hearing, new SimpleBooleanProperty(true), "Alt+");
        hearing.changed(true);
    }

    private void ask(String name) {
        commands.find("sound.command." + name).orElseThrow().run();
    }

    @Test void eachCommandReachesThePlayer() {
        ask("quieter");
        ask("quieter");
        assertEquals(0.8, player.mix().volume());
        ask("mute");
        assertTrue(player.mix().muted());
        ask("louder");
        assertEquals(Mix.PLAIN.withVolume(0.9), player.mix(), "louder is heard");
        ask("rightOnly");
        ask("balanceLeft");
        ask("muteLeft");
        ask("soloRight");
        assertEquals(new Mix(0.9, false, -0.25, Mix.Use.RIGHT, Set.of(0), Set.of(1)), player.mix());
        ask("balanceMiddle");
        ask("asRecorded");
        ask("muteLeft");
        ask("soloRight");
        assertEquals(Mix.PLAIN.withVolume(0.9), player.mix());
        for (int i = 0; i < 30; i++) {
            ask("delayMore");
            ask("quieter");
        }
        assertEquals(Duration.ofMillis(400), player.delay());
        assertEquals(0, player.mix().volume());
    }

    @Test void theNextDeviceComesInTurn() {
        hearing.devicesProperty().set(player.devices());
        ask("nextDevice");
        assertEquals(Optional.of("Desk speakers"), player.device());
        ask("nextDevice");
        assertEquals(Optional.of("Headphones"), player.device());
        ask("nextDevice");
        assertEquals(Optional.empty(), player.device());
    }

    @Test void longSilencesAreLeftOutOnceItIsKnownWhereTheyAre() {
        ask("skipSilence");
        assertEquals(List.of(), player.skipped());
        hearing.speech(SPEECH, Duration.ofSeconds(11));
        assertEquals(List.of(new TimeSpan(150, 1850), new TimeSpan(6150, 8850)), player.skipped());
        hearing.silenceProperty().set(Duration.ofMillis(500));
        assertEquals(List.of(new TimeSpan(150, 1850), new TimeSpan(4150, 4350), new TimeSpan(6150, 8850), new TimeSpan(10_150, 10_850)),
                player.skipped());
        ask("skipSilence");
        assertEquals(List.of(), player.skipped());
    }

    @Test void aRecordingWithoutSpeechIsHeardWhole() {
        hearing.skipsSilenceProperty().set(true);
        hearing.speech(List.of(), Duration.ofHours(1));
        assertEquals(List.of(), player.skipped());
    }

    @Test void anotherCopyOfTheRecordingIsHeardWithoutSilencesToo() {
        hearing.skipsSilenceProperty().set(true);
        hearing.speech(SPEECH, Duration.ofSeconds(11));
        List<TimeSpan> silences = player.skipped();
        hearing.changed(false);
        player.skip(List.of());
        hearing.changed(true);
        assertEquals(silences, player.skipped());
    }

    @Test void anotherRecordingIsHeardAsItWasRecordedAndJustAsLoud() {
        hearing.skipsSilenceProperty().set(true);
        hearing.speech(SPEECH, Duration.ofSeconds(11));
        ask("leftOnly");
        ask("soloLeft");
        ask("quieter");
        hearing.anew();
        assertEquals(Mix.PLAIN.withVolume(0.9), player.mix());
        assertEquals(List.of(), player.skipped());
        assertTrue(hearing.skipsSilenceProperty().get());
        assertFalse(hearing.speechKnownProperty().get());
    }

    @Test void whatWasChosenBeforeIsHeardAndChangesAreKept() {
        SoundChoices before = new SoundChoices(0.5, "Headphones", 120, true, 2000);
        hearing.keep(SoundChoices.read(before.text()), kept::add);
        assertEquals(0.5, player.mix().volume());
        assertEquals(Optional.of("Headphones"), player.device());
        assertEquals(Duration.ofMillis(120), player.delay());
        assertEquals(List.of(), kept);
        hearing.deviceProperty().set("");
        ask("mute");
        assertEquals(List.of(new SoundChoices(0.5, "", 120, true, 2000)), kept);
    }

    @Test void whatWasKeptAndCannotBeReadIsAsUsual() {
        assertEquals(SoundChoices.USUAL, SoundChoices.read(""));
        assertEquals(new SoundChoices(1, "", 400, false, 300), SoundChoices.read("volume=loud\ndelayMilliseconds=9999\nsilenceMilliseconds=1\n"));
    }
}
