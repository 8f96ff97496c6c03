package app.galley.ui.sound.hearing;

import app.galley.media.AudioPlayer;
import app.galley.media.AudioPlayer.Ability;
import app.galley.media.Mix;
import app.galley.transcript.TimeSpan;
import app.galley.workbench.sound.SoundChoices;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the player is heard, as properties: each change is told to the player. How loud, through which device, how late and with or
/// without silences is kept; which channels goes for the open recording alone. Used by the FX thread; needs no toolkit.
public final class Hearing {
    /// The shortest silence that can be left out.
    public static final Duration SHORTEST_SILENCE = Duration.ofMillis(300);
    private final AudioPlayer player;
    private final DoubleProperty volume = new SimpleDoubleProperty(this, "volume", SoundChoices.USUAL.volume());
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
    private final DoubleProperty balance = new SimpleDoubleProperty(this, "balance");
    private final ObjectProperty<Mix.Use> use = new SimpleObjectProperty<>(this, "use", Mix.Use.AS_RECORDED);
    private final List<BooleanProperty> silenced = List.of(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    private final List<BooleanProperty> solo = List.of(new SimpleBooleanProperty(), new SimpleBooleanProperty());
    private final ReadOnlyBooleanWrapper twoChannels = new ReadOnlyBooleanWrapper(this, "twoChannels");
    private final BooleanProperty skipsSilence = new SimpleBooleanProperty(this, "skipsSilence");
    private final ObjectProperty<Duration> silence = new SimpleObjectProperty<>(this, "silence",
            Duration.ofMillis(SoundChoices.USUAL.silenceMilliseconds()));
    private final ReadOnlyBooleanWrapper speechKnown = new ReadOnlyBooleanWrapper(this, "speechKnown");
    private final ObjectProperty<Duration> delay = new SimpleObjectProperty<>(this, "delay", Duration.ZERO);
    private final StringProperty device = new SimpleStringProperty(this, "device", "");
    private final ObjectProperty<List<String>> devices = new SimpleObjectProperty<>(this, "devices", List.of());
    private final ReadOnlyObjectWrapper<Set<Ability>> abilities;
    private Runnable onLook = () -> { };
    private List<TimeSpan> speech = List.of();
    private Duration length = Duration.ZERO;
    private boolean ready;

    /// Over a player, as it is heard at first.
    public Hearing(AudioPlayer player) {
        this.player = player;
        this.abilities = new ReadOnlyObjectWrapper<>(this, "abilities", player.abilities());
        Stream.of(Stream.of(volume, muted, balance, use), silenced.stream(), solo.stream()).flatMap(some -> some)
                .forEach(part -> part.addListener((property, old, now) -> player.mix(mix())));
        skipsSilence.addListener((property, old, now) -> skip());
        silence.addListener((property, old, now) -> skip());
        delay.addListener((property, old, now) -> player.delay(now));
        device.addListener((property, old, now) -> player.use(Optional.of(now).filter(name -> !name.isEmpty())));
    }

    /// Goes on as was chosen before, and hands every change to a keeper from now on.
    public void keep(SoundChoices kept, Consumer<SoundChoices> keeper) {
        volume.set(kept.volume());
        device.set(kept.device());
        delay.set(Duration.ofMillis(kept.delayMilliseconds()));
        skipsSilence.set(kept.skipsSilence());
        silence.set(Duration.ofMillis(kept.silenceMilliseconds()));
        Stream.of(volume, device, delay, skipsSilence, silence)
                .forEach(choice -> choice.addListener((property, old, now) -> keeper.accept(choices())));
    }

    private SoundChoices choices() {
        return new SoundChoices(volume.get(), device.get(), (int) delay.get().toMillis(), skipsSilence.get(),
                (int) silence.get().toMillis());
    }

    private Mix mix() {
        return new Mix(Math.clamp(volume.get(), 0, 1), muted.get(), Math.clamp(balance.get(), -1, 1), use.get(), marked(silenced),
                marked(solo));
    }

    private static Set<Integer> marked(List<BooleanProperty> channels) {
        Set<Integer> marked = new HashSet<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            if (channels.get(channel).get()) {
                marked.add(channel);
            }
        }
        return marked;
    }

    /// Another recording is heard from now on: all of its channels, and nothing is known of its silences.
    public void anew() {
        balance.set(0);
        use.set(Mix.Use.AS_RECORDED);
        Stream.concat(silenced.stream(), solo.stream()).forEach(channel -> channel.set(false));
        speech = List.of();
        speechKnown.set(false);
        skip();
    }

    /// The player has become another one to listen to; the player forgets what is left out when it opens a recording.
    ///
    /// @param open whether a recording is open that can be played
    public void changed(boolean open) {
        if (open && !ready) {
            skip();
        }
        ready = open;
        abilities.set(player.abilities());
        if (open && player.channels() > 0) {
            twoChannels.set(player.channels() > 1);
        }
    }

    /// It is known where someone speaks in the open recording.
    ///
    /// @param spans in order
    /// @param whole the length of the recording
    public void speech(List<TimeSpan> spans, Duration whole) {
        if (!speechKnown.get() || !spans.equals(speech)) {
            speech = List.copyOf(spans);
            length = whole;
            speechKnown.set(true);
            skip();
        }
    }

    private void skip() {
        player.skip(skipsSilence.get() && speechKnown.get() ? Silences.between(speech, length, silence.get()) : List.of());
    }

    /// What the player can do of what not every player can; another player may take over.
    public ReadOnlyObjectProperty<Set<Ability>> abilitiesProperty() {
        return abilities.getReadOnlyProperty();
    }

    /// Whether the player can do something.
    public BooleanBinding can(Ability ability) {
        return Bindings.createBooleanBinding(() -> abilities.get().contains(ability), abilities);
    }

    /// How loud it is felt to be, 0 to 1.
    public DoubleProperty volumeProperty() {
        return volume;
    }

    /// Whether nothing is heard.
    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// Where it is heard, -1 left to 1 right.
    public DoubleProperty balanceProperty() {
        return balance;
    }

    /// Which channels are heard.
    public ObjectProperty<Mix.Use> useProperty() {
        return use;
    }

    /// Whether a channel is not heard.
    ///
    /// @param channel 0 left, 1 right
    public BooleanProperty silencedProperty(int channel) {
        return silenced.get(channel);
    }

    /// Whether a channel is heard alone, or with others that are.
    ///
    /// @param channel 0 left, 1 right
    public BooleanProperty soloProperty(int channel) {
        return solo.get(channel);
    }

    /// Whether the open recording has channels that can be told apart.
    public ReadOnlyBooleanProperty twoChannelsProperty() {
        return twoChannels.getReadOnlyProperty();
    }

    /// Whether silences are left out, as soon as it is known where they are.
    public BooleanProperty skipsSilenceProperty() {
        return skipsSilence;
    }

    /// How long a silence must last to be left out, [#SHORTEST_SILENCE] or longer.
    public ObjectProperty<Duration> silenceProperty() {
        return silence;
    }

    /// Whether it is known where someone speaks.
    public ReadOnlyBooleanProperty speechKnownProperty() {
        return speechKnown.getReadOnlyProperty();
    }

    /// How long the sound is on its way from the device to the ear, up to [AudioPlayer#LONGEST_DELAY].
    public ObjectProperty<Duration> delayProperty() {
        return delay;
    }

    /// The device it plays through; empty for the computer's usual one.
    public StringProperty deviceProperty() {
        return device;
    }

    /// The devices that were there when they were last looked for.
    public ObjectProperty<List<String>> devicesProperty() {
        return devices;
    }

    /// Sets what looks for devices and puts them into [#devicesProperty], without blocking.
    public void setOnLook(Runnable action) {
        onLook = action;
    }

    /// Looks for devices anew; [#devicesProperty] changes soon.
    public void look() {
        onLook.run();
    }
}
