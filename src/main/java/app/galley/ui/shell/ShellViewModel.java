package app.galley.ui.shell;

import app.galley.format.Formats;
import app.galley.format.Writing;
import app.galley.library.Recording;
import app.galley.media.AudioPlayer;
import app.galley.media.MediaReader;
import app.galley.media.PlayerChoice;
import app.galley.media.file.Soundtrack;
import app.galley.media.picture.PictureReader;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Survey;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.Habits;
import app.galley.ui.jobs.JobsViewModel;
import app.galley.ui.jobs.ManyJobsViewModel;
import app.galley.ui.jobs.NewJobViewModel;
import app.galley.ui.jobs.OtherJobsViewModel;
import app.galley.ui.jobs.SentViewModel;
import app.galley.ui.jobs.form.OnOfferViewModel;
import app.galley.ui.kit.Notice;
import app.galley.ui.library.DetailsViewModel;
import app.galley.ui.library.LibraryViewModel;
import app.galley.ui.library.SoundSavingViewModel;
import app.galley.ui.settings.ConnectionViewModel;
import app.galley.ui.settings.CostViewModel;
import app.galley.ui.settings.SettingsViewModel;
import app.galley.ui.settings.SpellingSettingsViewModel;
import app.galley.workbench.EditorChoices;
import app.galley.workbench.Documents;
import app.galley.workbench.Exports;
import app.galley.workbench.OpenDocument;
import app.galley.workbench.Preferences;
import app.galley.workbench.Workbench;
import app.galley.workbench.caption.CaptionDesk;
import app.galley.workbench.export.Exporting;
import app.galley.workbench.job.Costs;
import app.galley.workbench.sound.Surveys;
import app.galley.workbench.spelling.Spelling;
import app.galley.workbench.version.Rehearing;
import java.nio.file.Path;
import java.util.List;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the window shows: a place, or an open transcript; and the models of the features. Used on the FX thread.
public final class ShellViewModel {
    private static final String PLACES = "places";
    private static final String PLAYER = "player";
    private static final String SECOND = "second";
    private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>(Place.LIBRARY);
    private final ObjectProperty<Notice.@Nullable Message> message = new SimpleObjectProperty<>();
    private final Workbench workbench;
    private final AudioPlayer player;
    private final BooleanProperty secondPlayer = new SimpleBooleanProperty(this, "secondPlayer");
    private final MediaReader playback;
    private final PictureReader pictures;
    private final Background background;
    private final Executor fx;
    private final Wording words;
    private final OpenRecording open;
    private final LibraryViewModel library;
    private final SoundSavingViewModel soundSaving;
    private final DetailsViewModel details;
    private final NewJobViewModel newJob;
    private final ManyJobsViewModel manyJobs;
    private final JobsViewModel jobs;
    private final SentViewModel sent;
    private final OtherJobsViewModel otherJobs;
    private final SettingsViewModel settings;
    private final ConnectionViewModel connection;
    private final CostViewModel costs;
    private final JobNews news;
    private final LatestKept<EditorChoices> choices;
    private final LatestKept<String> keys;
    private final LatestKept<String> keptPlaces;
    private final LastPlaces places;
    private final Habits habits;
    private final SpellingSettingsViewModel spellingSettings;
    private Consumer<Recording> locate = recording -> { };
    private Runnable leaving = () -> { };

    /// Over an open workbench.
    ///
    /// @param player plays the open recording
    /// @param playback reads for the player, and for who wants to see single samples
    /// @param pictures reads moving pictures, which never keep the sound waiting
    /// @param folder the folder of the library
    public ShellViewModel(Workbench workbench, AudioPlayer player, MediaReader playback, PictureReader pictures, Background background, Executor fx, Wording words,
                          Path folder) {
        this.workbench = workbench;
        this.player = player;
        this.playback = playback;
        this.pictures = pictures;
        this.background = background;
        this.fx = fx;
        this.words = words;
        open = new OpenRecording(workbench.catalogue(), workbench.documents(), player, background, fx, this::say);
        library = new LibraryViewModel(workbench.catalogue(), workbench.imports(), workbench.documents(),
                workbench.transcriptions(), background, fx);
        details = new DetailsViewModel(new FilesOnDisk(playback, pictures), workbench.catalogue(), background, fx);
        details.recordingProperty().bind(library.selectedRecording());
        soundSaving = new SoundSavingViewModel(workbench.soundFiles(), background, fx);
        OnOfferViewModel onOffer = new OnOfferViewModel(workbench.resources().onOffer(), background, fx);
        newJob = new NewJobViewModel(workbench.transcriptions(), workbench.documents(), workbench.preferences(), workbench.costs(),
                workbench.spending(), workbench.fitting(), workbench.exports(),
                onOffer, background, fx, words.locale());
        newJob.recordingProperty().bind(library.selectedRecording());
        manyJobs = new ManyJobsViewModel(workbench.transcriptions(), workbench.preferences(), workbench.costs(), workbench.spending(),
                workbench.fitting(), onOffer, background, fx, words.locale());
        manyJobs.recordingsProperty().bind(library.chosenRecordings());
        jobs = new JobsViewModel(workbench.transcriptions(), workbench.catalogue(), background, fx);
        sent = new SentViewModel(workbench.transcriptions(), workbench.catalogue(), workbench.exports(), background, fx);
        otherJobs = new OtherJobsViewModel(workbench.transcriptions(), workbench.imports()::addResult, background, fx);
        settings = new SettingsViewModel(workbench.preferences(), folder);
        connection = new ConnectionViewModel(workbench.connections(), settings.place(), workbench.preferences()::handling, background, fx);
        costs = new CostViewModel(workbench.spending(), workbench.preferences(), background, fx);
        news = new JobNews(workbench.transcriptions(), settings.tellsOfJobsProperty()::get, words, fx, message::set, () -> go(Place.JOBS));
        choices = new LatestKept<>(background, fx, workbench.preferences()::setEditor, this::say);
        keys = new LatestKept<>(background, fx, workbench.preferences()::setKeys, this::say);
        keptPlaces = new LatestKept<>(background, fx, text -> workbench.preferences().remember(PLACES, text), this::say);
        places = new LastPlaces(workbench.preferences().remembered(PLACES).orElse(""), keptPlaces::keep);
        habits = new Habits(workbench.preferences().editor(), choices::keep);
        spellingSettings = new SpellingSettingsViewModel(workbench.spelling(), background, fx);
    }

    Formats formats() {
        return workbench.formats();
    }

    Documents documents() {
        return workbench.documents();
    }

    CaptionDesk captions() {
        return workbench.captions();
    }

    /// Hands transcripts out.
    Exporting exporting() {
        return new Exporting(workbench.formats(), workbench.catalogue(), workbench.documents(), workbench.captions(), workbench.exports(), this::chapters);
    }

    /// The chapters of a file; none where it cannot be looked into, which whoever plays it is told.
    private List<Writing.Chapter> chapters(Recording recording) {
        Path file = recording.file();
        if (file == null) {
            return List.of();
        }
        try {
            return playback.probe(file).contents().chapters().stream().map(chapter -> new Writing.Chapter(chapter.title(), chapter.start().toMillis())).toList();
        } catch (ProblemException unreadable) {
            return List.of();
        }
    }

    Exports exports() {
        return workbench.exports();
    }

    Preferences preferences() {
        return workbench.preferences();
    }

    /// The places of what is managed at the service.
    ResourceRoom resources() {
        return new ResourceRoom(workbench, background, fx, words, this::hear);
    }

    LibraryViewModel library() {
        return library;
    }

    DetailsViewModel details() {
        return details;
    }

    SoundSavingViewModel soundSaving() {
        return soundSaving;
    }

    NewJobViewModel newJob() {
        return newJob;
    }

    ManyJobsViewModel manyJobs() {
        return manyJobs;
    }

    JobsViewModel jobs() {
        return jobs;
    }

    SentViewModel sent() {
        return sent;
    }

    /// The jobs of others at the service.
    OtherJobsViewModel otherJobs() {
        return otherJobs;
    }

    /// The connection that the settings name.
    ConnectionViewModel connection() {
        return connection;
    }

    /// What is told of jobs that end while nobody looks.
    public JobNews news() {
        return news;
    }

    /// What jobs cost and may cost.
    CostViewModel costs() {
        return costs;
    }

    /// The settings, for what the window does with them.
    public SettingsViewModel settings() {
        return settings;
    }

    /// How one likes to work in the editor; kept.
    Habits habits() {
        return habits;
    }

    /// Where one was in each transcript; kept.
    LastPlaces places() {
        return places;
    }

    /// Sets who says where one is before the window ends.
    void onLeaving(Runnable listener) {
        leaving = listener;
    }

    /// The keys of commands as they were kept last.
    String keptKeys() {
        return workbench.preferences().keys();
    }

    /// Keeps the keys of commands.
    void keepKeys(String text) {
        keys.keep(text);
    }

    SpellingSettingsViewModel spellingSettings() {
        return spellingSettings;
    }

    Spelling spelling() {
        return workbench.spelling();
    }

    /// Lets one choose between two players, as was chosen before; where the usual one cannot play, the second does.
    public void offer(PlayerChoice choice) {
        LatestKept<String> kept = new LatestKept<>(background, fx, text -> preferences().remember(PLAYER, text), this::say);
        secondPlayer.set(preferences().remembered(PLAYER).filter(SECOND::equals).isPresent());
        secondPlayer.subscribe(choice::useSecond);
        secondPlayer.addListener((property, old, now) -> kept.keep(now ? SECOND : ""));
    }

    /// Whether someone wants the second player.
    BooleanProperty secondPlayerProperty() {
        return secondPlayer;
    }

    /// Has stretches transcribed once more.
    Rehearing rehearing() {
        return workbench.rehearing();
    }

    /// What jobs will cost.
    Costs prices() {
        return workbench.costs();
    }

    AudioPlayer player() {
        return player;
    }

    MediaReader playback() {
        return playback;
    }

    PictureReader pictures() {
        return pictures;
    }

    /// What one pass over this sound of a recording tells, and makes sure that the library knows its length.
    Survey survey(Recording recording, Soundtrack sound) {
        Surveys.Pass pass = workbench.surveys().of(sound);
        pass.running().whenEnded(Runnable::run, outcome -> {
            if (outcome instanceof Outcome.Done<Findings>(Findings found) && !found.length().equals(recording.length())) {
                workbench.catalogue().measure(recording.id(), found.length());
            }
        });
        return pass.survey();
    }

    Background background() {
        return background;
    }

    Executor fx() {
        return fx;
    }

    /// Writes what could not be saved once more.
    void saveAgain() {
        open.saveAgain();
    }

    Preferences.Service service() {
        return workbench.preferences().service();
    }

    /// The place that is shown; null while a transcript is.
    ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place;
    }

    /// The transcript that is open, shown or not.
    ReadOnlyObjectProperty<@Nullable OpenDocument> openProperty() {
        return open.documentProperty();
    }

    /// The sound of the open transcript; null while there is none to hear.
    ReadOnlyObjectProperty<@Nullable Soundtrack> soundProperty() {
        return open.soundProperty();
    }

    /// Hears another sound of the open recording from now on.
    ///
    /// @param stream empty for the usual one
    void chooseSound(OptionalInt stream) {
        open.choose(stream);
    }

    /// Plays another sound from where the open one is being heard.
    void playOn(Soundtrack other) {
        open.playOn(other);
    }

    /// What is to be said above everything.
    ObjectProperty<Notice.@Nullable Message> messageProperty() {
        return message;
    }

    /// Shows a place; an open transcript stays open, its sound stands.
    public void go(Place where) {
        player.pause();
        place.set(where);
    }

    /// Shows the open transcript again; nothing when none is open.
    void showOpen() {
        if (open.documentProperty().get() != null) {
            place.set(null);
        }
    }

    /// Opens the transcript of a recording and shows it; says so where it has none.
    public void open(UUID recording) {
        if (open.is(recording)) {
            place.set(null);
        } else {
            open.read(recording, this::show);
        }
    }

    /// Opens the transcript of a recording and plays a place of it.
    void hear(UUID recording, TimeSpan heard) {
        if (open.is(recording)) {
            place.set(null);
            play(heard);
        } else {
            open.read(recording, document -> {
                show(document);
                play(heard);
            });
        }
    }

    private void play(TimeSpan heard) {
        if (open.soundProperty().get() != null) {
            player.seek(Duration.ofMillis(heard.start()));
            player.play();
        }
    }

    /// Sets who asks for the new place of a recording whose file has moved.
    void onLocate(Consumer<Recording> asker) {
        locate = asker;
    }

    /// Remembers where the file of the open recording is now, and opens its sound.
    void relocate(Recording recording, Path file) {
        open.relocate(recording, file);
    }

    /// Closes the open transcript; its edits are written to the end in the background.
    public void close() {
        open.close();
    }

    /// Closes the open transcript and returns when its edits are safe: the last thing before the window ends.
    public void end() {
        player.pause();
        choices.flush();
        keys.flush();
        leaving.run();
        keptPlaces.flush();
        open.end();
    }

    /// Says a problem above everything.
    public void say(Problem problem) {
        message.set(Notice.Message.of(problem, words));
    }

    private void show(OpenDocument document) {
        message.set(null);
        open.hold(document);
        Path file = document.recording().file();
        if (file != null && open.soundProperty().get() == null) {
            message.set(new Notice.Message(words.say("shell.mediaMissing", file), true, words.say("shell.locate"),
                    () -> locate.accept(document.recording())));
        }
        place.set(null);
    }
}
