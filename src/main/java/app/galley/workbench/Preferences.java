package app.galley.workbench;

import app.galley.library.JobSettingsText;
import app.galley.library.Settings;
import app.galley.service.Reach;
import app.galley.service.Storage;
import app.galley.service.job.Handling;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.price.FreeTier;
import app.galley.workbench.cost.Budget;
import app.galley.workbench.job.Retention;
import app.galley.workbench.sound.SoundChoices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        /// @param storage how media and results are kept there
        /// @param reach by which addresses it is spoken to
        record Amazon(String profile, String region, String bucket, Storage storage, Reach reach) implements Service {
            /// Kept and reached as usual.
            public Amazon(String profile, String region, String bucket) {
                this(profile, region, bucket, Storage.USUAL, Reach.USUAL);
            }
        }
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
        return new KeptService(settings).read();
    }

    /// Keeps where transcription runs; it counts from the next start on.
    public void setService(Service service) {
        new KeptService(settings).write(service);
    }

    /// What the last job was asked for; English (US) and ten speakers at first.
    public JobSettings job() {
        return settings.get("job").map(JobSettingsText::read).orElseGet(this::jobOfBefore);
    }

    private JobSettings jobOfBefore() {
        LanguageChoice language = settings.get("jobLanguage").map(code -> code.isEmpty() ? new LanguageChoice.Identified(List.of())
                : new LanguageChoice.Named(code)).orElseGet(() -> new LanguageChoice.Named("en-US"));
        return JobSettings.of(language, settings.get("jobSpeakers").map(Integer::parseInt).orElse(USUAL_SPEAKERS));
    }

    /// Keeps the choices of a job for the next one.
    public void setJob(JobSettings job) {
        settings.put("job", JobSettingsText.write(job));
    }

    /// The presets for jobs by their names, in the order of the alphabet.
    public SortedMap<String, JobSettings> jobPresets() {
        SortedMap<String, JobSettings> presets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        settings.get("jobPresets").ifPresent(text -> text.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2)
                .forEach(parts -> presets.put(parts[0], JobSettingsText.read(parts[1]))));
        return presets;
    }

    /// How the last job and the presets are handled.
    public List<Handling> handling() {
        return Stream.concat(Stream.of(job()), jobPresets().values().stream()).map(JobSettings::handling).distinct().toList();
    }

    /// Keeps the presets for jobs.
    ///
    /// @param presets by names of one line
    public void setJobPresets(Map<String, JobSettings> presets) {
        settings.put("jobPresets", presets.entrySet().stream().map(preset -> preset.getKey().replaceAll("\\s+", " ") + "\t"
                + JobSettingsText.write(preset.getValue())).collect(Collectors.joining("\n")));
    }

    /// How many bytes a second uploads may send together; 0 at first: as fast as it goes.
    public long uploadLimit() {
        return settings.get("uploadLimit").map(Long::parseLong).orElse(0L);
    }

    /// Keeps how many bytes a second uploads may send together, from the next moment on; 0: as fast as it goes.
    public void setUploadLimit(long bytesPerSecond) {
        settings.put("uploadLimit", String.valueOf(Math.max(0, bytesPerSecond)));
    }

    /// What a month may cost at Amazon; no limit at first, and nothing free.
    public Budget budget() {
        return new Budget(settings.get("budget").map(BigDecimal::new).orElse(BigDecimal.ZERO),
                settings.get("freeTierSince").filter(text -> !text.isEmpty()).map(LocalDate::parse).map(FreeTier::new));
    }

    /// Keeps what a month may cost at Amazon.
    public void setBudget(Budget budget) {
        settings.put("budget", budget.dollars().toPlainString());
        settings.put("freeTierSince", budget.free().map(tier -> tier.since().toString()).orElse(""));
    }

    /// How long copies at the service stay when their job is done.
    public Retention retention() {
        return settings.get("retention").map(Retention::read).orElse(Retention.USUAL);
    }

    /// Keeps how long copies at the service stay when their job is done, for jobs that are done from now on.
    public void setRetention(Retention retention) {
        settings.put("retention", retention.text());
    }

    /// Whether one is told of jobs that end while the window is not in front; one is at first.
    public boolean tellsOfJobs() {
        return settings.get("tellsOfJobs").map(Boolean::parseBoolean).orElse(true);
    }

    /// Keeps whether one is told of jobs that end while the window is not in front.
    public void setTellsOfJobs(boolean tells) {
        settings.put("tellsOfJobs", String.valueOf(tells));
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
