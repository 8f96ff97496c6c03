package app.galley.workbench;

import app.galley.library.Settings;
import app.galley.service.job.LanguageChoice;
import app.galley.workbench.sound.SoundChoices;
import java.util.List;
import java.util.Optional;

/// The settings as values. Safe from any thread; calls block for a moment.
public final class Preferences {
    /// Speakers told apart where nobody says how many: the service finds at most as many as there are.
    public static final int USUAL_SPEAKERS = 10;
    private final Settings settings;

    /// Over the settings of a library.
    public Preferences(Settings settings) {
        this.settings = settings;
    }

    /// How the window looks.
    public enum Appearance {
        /// As the system does.
        SYSTEM,
        /// Dark letters on a light ground.
        LIGHT,
        /// Light letters on a dark ground.
        DARK,
        /// As light or dark as the system, and every word and line as far from its ground as can be.
        HIGH_CONTRAST
    }

    /// Where transcription runs.
    public sealed interface Service {
        /// On this computer, in the local service.
        record ThisComputer() implements Service { }

        /// At Amazon, with a profile of the AWS configuration.
        ///
        /// @param profile name of the profile
        /// @param region name of the Region, such as `eu-west-1`
        /// @param bucket the bucket that media is staged in
        record Amazon(String profile, String region, String bucket) implements Service { }
    }

    /// How the window looks; as the system does at first.
    public Appearance appearance() {
        return settings.get("appearance").map(Appearance::valueOf).orElse(Appearance.SYSTEM);
    }

    /// Keeps how the window looks.
    public void setAppearance(Appearance appearance) {
        settings.put("appearance", appearance.name());
    }

    /// Where transcription runs; on this computer at first.
    public Service service() {
        return settings.get("serviceProfile").filter(p -> !p.isBlank()).<Service>map(profile -> new Service.Amazon(profile,
                settings.get("serviceRegion").orElse(""), settings.get("serviceBucket").orElse("")))
                .orElseGet(Service.ThisComputer::new);
    }

    /// Keeps where transcription runs; it counts from the next start on.
    public void setService(Service service) {
        switch (service) {
            case Service.ThisComputer() -> settings.put("serviceProfile", "");
            case Service.Amazon(String profile, String region, String bucket) -> {
                settings.put("serviceRegion", region);
                settings.put("serviceBucket", bucket);
                settings.put("serviceProfile", profile);
            }
        }
    }

    /// The language of the last job; English (US) at first.
    public LanguageChoice language() {
        return settings.get("jobLanguage").map(code -> code.isEmpty() ? new LanguageChoice.Identified(List.of())
                : new LanguageChoice.Named(code)).orElseGet(() -> new LanguageChoice.Named("en-US"));
    }

    /// The number of speakers of the last job, 0 when they were not told apart; 10 at first.
    public int speakers() {
        return settings.get("jobSpeakers").map(Integer::parseInt).orElse(USUAL_SPEAKERS);
    }

    /// Keeps the choices of a job for the next one.
    public void setJob(LanguageChoice language, int speakers) {
        settings.put("jobLanguage", language instanceof LanguageChoice.Named(String code) ? code : "");
        settings.put("jobSpeakers", String.valueOf(speakers));
    }

    /// Whether words that no dictionary knows are marked; they are at first.
    public boolean checksSpelling() {
        return settings.get("checksSpelling").map(Boolean::parseBoolean).orElse(true);
    }

    /// Keeps whether words that no dictionary knows are marked.
    public void setChecksSpelling(boolean checks) {
        settings.put("checksSpelling", String.valueOf(checks));
    }

    /// How someone likes to work in the editor.
    public EditorChoices editor() {
        return EditorChoices.read(settings.get("editor").orElse(""));
    }

    /// Keeps how someone likes to work in the editor.
    public void setEditor(EditorChoices choices) {
        settings.put("editor", choices.text());
    }

    /// How someone likes to hear recordings.
    public SoundChoices sound() {
        return SoundChoices.read(settings.get("sound").orElse(""));
    }

    /// Keeps how someone likes to hear recordings.
    public void setSound(SoundChoices choices) {
        settings.put("sound", choices.text());
    }

    /// The keys of commands as the registry of the window writes them; empty at first.
    public String keys() {
        return settings.get("keys").orElse("");
    }

    /// Keeps the keys of commands.
    public void setKeys(String keys) {
        settings.put("keys", keys);
    }

    /// The markers of the editor, such as "[laughter]"; empty while nobody has changed the usual ones.
    public Optional<List<String>> markers() {
        return settings.get("markers").map(text -> text.lines().toList());
    }

    /// Keeps the markers of the editor.
    ///
    /// @param markers each of one line
    public void setMarkers(List<String> markers) {
        settings.put("markers", String.join("\n", markers));
    }

    /// The value of a small thing a view wants to find again, such as a width.
    public Optional<String> remembered(String name) {
        return settings.get("view-" + name);
    }

    /// Keeps a small thing of a view.
    public void remember(String name, String value) {
        settings.put("view-" + name, value);
    }
}
