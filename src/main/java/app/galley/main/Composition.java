package app.galley.main;

import app.galley.format.Formats;
import app.galley.format.TranscriptReader;
import app.galley.format.amazon.JobResultReader;
import app.galley.format.standard.StandardFormats;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.local.LocalService;
import app.galley.local.fault.Faults;
import app.galley.local.recognise.PreparedRecogniser;
import app.galley.local.recognise.Recogniser;
import app.galley.local.recognise.SpeechActivityRecogniser;
import app.galley.local.sign.Keys;
import app.galley.media.AudioPlayer;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.extract.SoundExtractor;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.ffmpeg.WorkerShotFinder;
import app.galley.media.ffmpeg.WorkerSoundExtractor;
import app.galley.media.ffmpeg.WorkerSurveyor;
import app.galley.media.file.Soundtrack;
import app.galley.media.playback.PlaybackEngine;
import app.galley.media.sound.LineSinks;
import app.galley.media.survey.ShotCache;
import app.galley.media.survey.SurveyCache;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Connection;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.service.rule.Limits;
import app.galley.service.Reach;
import app.galley.service.Storage;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.SharedConfig;
import app.galley.service.upload.ByteRate;
import app.galley.spelling.hunspell.DictionaryFolders;
import app.galley.spelling.hunspell.HunspellDictionaries;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Lane;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Connections;
import app.galley.workbench.Documents;
import app.galley.workbench.Exports;
import app.galley.workbench.Imports;
import app.galley.workbench.Preferences;
import app.galley.workbench.Workbench;
import app.galley.workbench.WorkbenchSource;
import app.galley.workbench.caption.CaptionDesk;
import app.galley.workbench.caption.LibraryFootages;
import app.galley.workbench.caption.OwnPresets;
import app.galley.workbench.cost.Spending;
import app.galley.workbench.fit.Facts;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Place;
import app.galley.workbench.job.Runner;
import app.galley.workbench.job.SentFile;
import app.galley.workbench.job.Shelves;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.sound.Outgoing;
import app.galley.workbench.sound.SoundFiles;
import app.galley.workbench.sound.Surveys;
import app.galley.workbench.spelling.OwnWords;
import app.galley.workbench.spelling.Spelling;
import app.galley.workbench.version.Rehearing;
import app.galley.workbench.vocabulary.Trials;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Puts the program together: the one place where adapters meet the ports they stand behind.
final class Composition implements WorkbenchSource {
    /// The bucket of the local service; nobody else has one there.
    private static final String LOCAL_BUCKET = "galley";
    /// What surveys and exact copies of recordings may take on the disk, in bytes.
    private static final long CACHE_LIMIT = 2L << 30;
    private static final String SURVEYS = "surveys";
    private final AppFolders folders;
    private final Clock clock = Clock.systemUTC();
    private final Background background = Background.threads();
    private final Formats formats = StandardFormats.in(Locale.getDefault());

    Composition(AppFolders folders) {
        this.folders = folders;
    }

    @Override
    public Workbench open(Wanted wanted) {
        return open(wanted, "galley-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
    }

    /// Opens a workbench. Open jobs that nobody works on are left alone: only the window goes on with them, for a command ends
    /// with its own.
    ///
    /// @param owner as whom jobs are worked on: the window has a name of its own, of which there is one a library
    Workbench open(Wanted wanted, String owner) {
        Path folder = folders.library(wanted.library());
        Closing closing = new Closing();
        try {
            SqliteLibrary library = closing.last(SqliteLibrary.open(folder));
            Preferences preferences = new Preferences(library.settings());
            WorkerMediaReader reader = closing.last(new WorkerMediaReader(WorkerMediaReader.thorough(Main.class, natives())));
            SoundExtractor extractor = new WorkerSoundExtractor(reader);
            Surveys surveys = new Surveys(reader, new WorkerSurveyor(reader), extractor,
                    new SurveyCache(folders.cache().resolve(SURVEYS), CACHE_LIMIT, clock), background);
            Connection connection = connection(wanted, preferences, folder, reader, closing);
            AwsConnection aws = closing.last(new AwsConnection(connection, background, library.uploads(),
                    new ByteRate(preferences::uploadLimit, System::nanoTime)));
            Lane pulse = closing.last(new Lane("jobs"));
            Place place = place(connection, aws, preferences);
            Transcriptions transcriptions = closing.last(new Transcriptions(place,
                    new Shelves(library.recordings(), library.jobs(), library.transcripts(), library.ledger()), results(),
                    sent(surveys, reader, new Outgoing(folder.resolve("outgoing"), reader, extractor)),
                    new Runner(owner, clock, background, pulse::after)));
            Costs costs = costs(wanted, connection, folder);
            Catalogue catalogue = new Catalogue(library.recordings(), clock, transcriptions::forgetAll);
            Documents documents = new Documents(catalogue, library.transcripts(), library.snapshots(), formats, clock, background);
            Spelling spelling = spelling(library, preferences, folder);
            Rehearing rehearing = new Rehearing(transcriptions, preferences::job);
            Trials trials = new Trials(catalogue, library.transcripts(), formats, transcriptions, rehearing, costs);
            return new Workbench(catalogue, new Imports(catalogue, library.transcripts(), reader, surveys, formats, clock),
                    transcriptions, documents, new Exports(), preferences, spelling, formats,
                    surveys, new SoundFiles(reader, extractor, surveys::findings), rehearing,
                    new Fitting(reader, surveys::findings, place.limits()), costs,
                    new Spending(transcriptions::all, id -> catalogue.find(id).map(Recording::length), costs, preferences::budget, clock),
                    connections(), new Managed(library, aws, place, preferences, background, clock)
                            .resources(connection, formats, new Managed.Texts(catalogue, documents, spelling), trials),
                    new CaptionDesk(library.captionings(), presets(wanted), closing.last(new Lane("captions")), clock,
                            new LibraryFootages(catalogue::find, reader, new WorkerShotFinder(reader), surveys::findings,
                                    new ShotCache(folders.cache().resolve(SURVEYS), clock)), background), closing);
        } catch (RuntimeException e) {
            closing.run();
            throw e;
        }
    }

    @Override
    public Serving serve(int port, Optional<Path> data, Keys keys, Faults faults) {
        Closing closing = new Closing();
        MediaReader reader = closing.last(reader());
        Path folder = data.orElseGet(() -> closing.last(AppFolders.temporary("service")).path());
        return new Serving(closing.last(LocalService.start(new LocalService.Place(folder, port, keys, faults), reader,
                recognisers(reader), background, clock)), closing);
    }

    @Override
    public OwnPresets presets(Wanted wanted) {
        return new OwnPresets(folders.library(wanted.library()).resolve("presets"));
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public List<Check> selfCheck() {
        return new Checks(this, folders).run();
    }

    @Override
    public Path sample() {
        return new Samples(folders.cache()).interview();
    }

    @Override
    public String version() {
        return Version.ofThisProgram();
    }

    /// A player with a media worker of its own, which starts when it is first asked for or warmed.
    AudioPlayer player(WorkerMediaReader reader) {
        return new PlaybackEngine(reader, new LineSinks());
    }

    /// A reader of media with a worker of its own.
    WorkerMediaReader reader() {
        return new WorkerMediaReader(WorkerMediaReader.command(Main.class, natives()));
    }

    private Path natives() {
        return folders.cache().resolve("natives");
    }

    private Connections connections() {
        return new Connections(place -> {
            AwsConnection aws = new AwsConnection(place, background);
            return new Connections.Tried() {
                @Override
                public List<Permission> check(Set<Feature> features) {
                    return aws.check().check(features);
                }

                @Override
                public void makeBucket() {
                    aws.check().makeBucket();
                }

                @Override
                public void close() {
                    aws.close();
                }
            };
        }, new SharedConfig());
    }

    private static Costs costs(Wanted wanted, Connection connection, Path folder) {
        return switch (connection) {
            case Connection.Local local -> new Costs(folder, wanted.region().orElse("us-east-1"), true);
            case Connection.Aws aws -> new Costs(folder, aws.region(), false);
        };
    }

    /// What jobs send: of several sounds the chosen one, sound in a file of its own, or a part of it.
    private static SentFile sent(Surveys surveys, MediaReader reader, Outgoing outgoing) {
        return new SentFile() {
            @Override
            public Path of(TrackedJob job, Soundtrack chosen, Cancellation cancellation) {
                SentSound what = job.sent();
                return what == null ? surveys.alone(chosen, cancellation)
                        : outgoing.of(job.id(), chosen, what, Facts.keepsChannels(job.settings()), cancellation);
            }

            @Override
            public void discard(Predicate<UUID> isOver) {
                outgoing.discard(isOver);
            }

            @Override
            public Optional<MediaInfo> info(Soundtrack chosen) {
                return Optional.of(reader.probe(chosen));
            }
        };
    }

    private Connection connection(Wanted wanted, Preferences preferences, Path folder, MediaReader reader, Closing closing) {
        return switch (service(wanted, preferences.service())) {
            case Preferences.Service.Amazon(String profile, String region, String bucket, Storage storage, Reach reach) ->
                    new Connection.Aws(profile, region, bucket, storage, reach);
            case Preferences.Service.ThisComputer() -> {
                LocalService local = closing.last(localService(folder, reader));
                yield new Connection.Local(local.endpoint(), local.endpoint(), local.region(), local.accessKey(),
                        local.secretKey(), LOCAL_BUCKET);
            }
        };
    }

    /// Where jobs run: as the caller says, and as far as the caller does not, as the settings of the same profile do.
    private static Preferences.Service service(Wanted wanted, Preferences.Service kept) {
        if (wanted.profile().isEmpty()) {
            return kept;
        }
        String profile = wanted.profile().get();
        Preferences.Service.Amazon known = kept instanceof Preferences.Service.Amazon amazon && amazon.profile().equals(profile) ? amazon
                : new Preferences.Service.Amazon(profile, "", "");
        return new Preferences.Service.Amazon(profile, wanted.region().orElse(known.region()), wanted.bucket().orElse(known.bucket()),
                known.storage(), known.reach());
    }

    /// The local service of a library. Its folder is held by one process at a time: a second one takes another.
    private LocalService localService(Path library, MediaReader reader) {
        for (int number = 1; ; number++) {
            try {
                return LocalService.start(new LocalService.Place(library.resolve("service-" + number)), reader,
                        recognisers(reader), background, clock);
            } catch (ProblemException e) {
                if (!e.problem().key().equals("local.dataInUse")) {
                    throw e;
                }
            }
        }
    }

    private Spelling spelling(SqliteLibrary library, Preferences preferences, Path folder) {
        return new Spelling(new HunspellDictionaries(folder.resolve("dictionaries"), DictionaryFolders.ofThisComputer()),
                new OwnWords(library.settings()), preferences, background);
    }

    private List<Recogniser> recognisers(MediaReader reader) {
        return List.of(new PreparedRecogniser(List.of(new Samples(folders.cache()).folder())),
                new SpeechActivityRecogniser(reader));
    }

    private static Place place(Connection connection, AwsConnection aws, Preferences preferences) {
        return switch (connection) {
            case Connection.Local local -> new Place(local.place(), aws.transcription(), aws.staging(), Limits.LOCAL,
                    Place.Pace.LOCAL, preferences::retention);
            case Connection.Aws amazon -> new Place(amazon.place(), aws.transcription(), aws.staging(), Limits.AMAZON,
                    Place.Pace.AMAZON, preferences::retention);
        };
    }

    private TranscriptReader results() {
        return new JobResultReader(Stream.of("amazon", "amazon-call", "amazon-joined").map(name -> formats.reader(name)
                .orElseThrow(() -> Problem.bug(new IllegalStateException("no reader")).asException())).toList());
    }
}
