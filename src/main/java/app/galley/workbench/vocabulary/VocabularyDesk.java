package app.galley.workbench.vocabulary;

import app.galley.library.Draft;
import app.galley.library.Drafts;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.tag.Tags;
import app.galley.service.vocabulary.LetterTable;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.TermTable;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.service.vocabulary.VocabularyInfo.State;
import app.galley.service.vocabulary.VocabularyReader;
import app.galley.task.Running;
import app.galley.workbench.Preferences;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The custom vocabularies one works with: drafts that are kept here with their versions, and what the service has of them. Safe from any thread; calls
/// block, those that ask the service for as long as it takes.
public final class VocabularyDesk {
    private static final Logger LOG = LoggerFactory.getLogger(VocabularyDesk.class);
    private static final String TAGS = "vocabulary-tags-";
    private final Drafts drafts;
    private final Vocabularies service;
    private final StagedText staged;
    private final Watch watch;
    private final Preferences preferences;
    private final String place;
    private final Clock clock;
    private final LetterTable letters = new LetterTable();
    /// The tables that the service has not read yet, by kind and name.
    private final Map<String, StagedText.Staged> pending = new ConcurrentHashMap<>();

    /// @param staged where tables wait until the service has read them
    /// @param watch looks until a vocabulary is ready
    /// @param preferences whose presets name vocabularies
    /// @param place the service, as drafts remember it
    public VocabularyDesk(Drafts drafts, Vocabularies service, StagedText staged, Watch watch, Preferences preferences, String place, Clock clock) {
        this.drafts = drafts;
        this.service = service;
        this.staged = staged;
        this.watch = watch;
        this.preferences = preferences;
        this.place = place;
        this.clock = clock;
    }

    /// The character sets.
    public LetterTable letters() {
        return letters;
    }

    /// The drafts alone, by name; asks nobody.
    public List<Entry> drafts() {
        List<Entry> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            drafts.all(of(kind)).forEach(draft -> found.add(new Entry(kind, Optional.of(draft), Optional.empty())));
        }
        found.sort(Comparator.comparing(Entry::name));
        return found;
    }

    /// Drafts and what the service has, by name.
    public List<Entry> list() {
        List<Entry> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<String, VocabularyInfo> there = new HashMap<>();
            there(kind).forEach(info -> there.put(info.name(), info));
            drafts.all(of(kind)).forEach(draft -> found.add(new Entry(kind, Optional.of(draft), Optional.ofNullable(there.remove(draft.name())))));
            there.values().forEach(info -> found.add(new Entry(kind, Optional.empty(), Optional.of(info))));
        }
        found.sort(Comparator.comparing(Entry::name));
        return found;
    }

    /// What the service has of a kind. A login that may not see medical vocabularies sees the others.
    private List<VocabularyInfo> there(Kind kind) {
        try {
            return service.list(kind);
        } catch (ProblemException e) {
            if (kind == Kind.MEDICAL && e.problem().kind() == Problem.Kind.REFUSED) {
                LOG.info("medical vocabularies are not listed: {}", e.problem().key());
                return List.of();
            }
            throw e;
        }
    }

    /// Begins a draft.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when the name cannot be one or there is such a draft already
    public Draft begin(Kind kind, String name, String language, List<Term> terms) {
        checkName(kind, name);
        Draft made = new Draft(UUID.randomUUID(), of(kind), name, language, TermsText.write(terms), clock.instant(), Optional.empty());
        drafts.put(made, Duration.ZERO);
        return made;
    }

    private void checkName(Kind kind, String name) {
        if (!name.matches("[0-9a-zA-Z._-]{1,200}") || name.matches("\\.\\.?")) {
            throw Problem.wrongUse("vocabulary.name", name).asException();
        }
        if (drafts.all(of(kind)).stream().anyMatch(draft -> draft.name().equals(name))) {
            throw Problem.wrongUse("vocabulary.nameInUse", name).asException();
        }
    }

    /// The draft of an entry; what only the service has is fetched and becomes one.
    public Draft open(Entry entry) {
        return entry.draft().orElseGet(() -> pull(entry.kind(), entry.name()));
    }

    /// Fetches what the service has; a draft of the same name gets it as a new version.
    ///
    /// @throws app.galley.problem.ProblemException refused, when there is none, or it is not ready
    public Draft pull(Kind kind, String name) {
        VocabularyInfo info = service.find(kind, name).orElseThrow(() -> Problem.refused("vocabulary.gone", name).asException());
        String address = service.address(kind, name).orElseThrow(() -> Problem.refused("vocabulary.notReady", name).asException());
        List<Term> terms = VocabularyReader.read(staged.fetch(address), name + ".txt").terms();
        Draft known = drafts.all(of(kind)).stream().filter(draft -> draft.name().equals(name)).findFirst()
                .orElseGet(() -> new Draft(UUID.randomUUID(), of(kind), name, info.language(), "", clock.instant(), Optional.empty()));
        String content = TermsText.write(terms);
        Draft pulled = known.with(content, clock.instant()).with(new Draft.Pushed(place, content, clock.instant()));
        drafts.put(pulled, Duration.ZERO);
        return pulled;
    }

    /// The rows of a draft.
    public List<Term> terms(Draft draft) {
        return TermsText.read(draft.content());
    }

    /// The versions of a draft, the newest first.
    public List<Draft.Version> versions(Draft draft) {
        return drafts.versions(draft.id());
    }

    /// The rows of a version.
    public List<Term> terms(Draft.Version version) {
        return TermsText.read(version.content());
    }

    /// Keeps the rows of a draft. What is written in one sitting is one version.
    public Draft save(Draft draft, List<Term> terms) {
        Draft now = drafts.find(draft.id()).orElse(draft).with(TermsText.write(terms), clock.instant());
        drafts.put(now, Drafts.ONE_SITTING);
        return now;
    }

    /// Whether the service has a draft as it is.
    public boolean isPushed(Draft draft) {
        return draft.isPushedTo(place);
    }

    /// Writes a draft to the service: makes a vocabulary of it, or writes the one of its name anew. The service looks at it then: see [#watch].
    ///
    /// @param tags of one that is made; those that were planned for the draft when there are none
    /// @throws app.galley.problem.ProblemException faults, when the service would refuse it; refused, while it is busy with an earlier one; the draft stays
    public VocabularyInfo push(Draft draft, Map<String, String> tags) {
        List<Term> terms = terms(draft);
        Kind kind = kind(draft);
        check(terms, draft);
        Optional<VocabularyInfo> known = service.find(kind, draft.name());
        known.ifPresent(info -> {
            if (info.state() == State.PENDING) {
                throw Problem.refused("vocabulary.busy", draft.name()).asException();
            }
        });
        StagedText.Staged text = staged.put(VocabularyFile.bytes(terms), "txt");
        VocabularyInfo info;
        try {
            info = known.isPresent() ? service.update(kind, draft.name(), draft.language(), text.address())
                    : service.create(kind, draft.name(), draft.language(), text.address(), tags.isEmpty() ? planned(draft) : tags);
        } catch (RuntimeException e) {
            staged.remove(text);
            throw e;
        }
        Draft given = drafts.find(draft.id()).orElse(draft);
        drafts.put(given.with(new Draft.Pushed(place, draft.content(), clock.instant())), Duration.ZERO);
        pending.put(key(kind, draft.name()), text);
        return info;
    }

    /// The tags of a vocabulary at the service, or those that a draft will get when it is first sent.
    public Map<String, String> tags(Draft draft) {
        return service.find(kind(draft), draft.name()).isPresent() ? service.tags(kind(draft), draft.name()) : planned(draft);
    }

    /// Gives the vocabulary at the service these tags alone; while there is none, they are kept here until the draft is first sent.
    ///
    /// @throws app.galley.problem.ProblemException as the service does
    public void setTags(Draft draft, Map<String, String> tags) {
        if (service.find(kind(draft), draft.name()).isPresent()) {
            service.setTags(kind(draft), draft.name(), tags);
        }
        preferences.remember(TAGS + draft.id(), Tags.write(tags));
    }

    private Map<String, String> planned(Draft draft) {
        return preferences.remembered(TAGS + draft.id()).map(Tags::read).orElse(Map.of());
    }

    private static String key(Kind kind, String name) {
        return kind + "/" + name;
    }

    /// Whether the service would take a draft.
    ///
    /// @throws ProblemException faults, when it would not
    void check(Draft draft) {
        check(terms(draft), draft);
    }

    private void check(List<Term> terms, Draft draft) {
        TermTable table = new TermTable(letters.of(draft.language()), terms);
        if (table.rows() == 0 || table.written() == 0) {
            throw new Problem("vocabulary.empty", Problem.Kind.FAULTS, List.of()).asException();
        }
        int faulty = table.faulty();
        if (faulty > 0) {
            throw new Problem("vocabulary.faulty", Problem.Kind.FAULTS, List.of(faulty)).asException();
        }
        if (table.bytes() > VocabularyFile.LARGEST) {
            throw new Problem("vocabulary.tooLarge", Problem.Kind.FAULTS, List.of(table.bytes(), VocabularyFile.LARGEST)).asException();
        }
    }

    /// Looks until the service has made up its mind about a vocabulary; takes the table away then.
    ///
    /// @param seen told what was seen, on another thread; empty when it is gone
    public Running<Optional<VocabularyInfo>> watch(Kind kind, String name, Consumer<Optional<VocabularyInfo>> seen) {
        return watch.until(() -> service.find(kind, name), info -> info.filter(known -> known.state() == State.PENDING).isEmpty(), info -> {
            if (info.filter(known -> known.state() == State.PENDING).isEmpty()) {
                Optional.ofNullable(pending.remove(key(kind, name))).ifPresent(staged::remove);
            }
            seen.accept(info);
        });
    }

    /// The presets whose jobs use a vocabulary.
    public List<String> presetsUsing(String name) {
        return preferences.jobPresets().entrySet().stream()
                .filter(preset -> preset.getValue().lists().values().stream().anyMatch(lists -> lists.vocabulary().equals(name)))
                .map(Map.Entry::getKey).toList();
    }

    /// Deletes a vocabulary at the service.
    public void deleteThere(Kind kind, String name) {
        service.delete(kind, name);
    }

    /// Forgets a draft with its versions.
    public void forget(Draft draft) {
        drafts.remove(draft.id());
    }

    private static Draft.Kind of(Kind kind) {
        return switch (kind) {
            case STANDARD -> Draft.Kind.VOCABULARY;
            case MEDICAL -> Draft.Kind.MEDICAL_VOCABULARY;
        };
    }

    /// Of which jobs the vocabulary of a draft is.
    public static Kind kind(Draft draft) {
        return draft.kind() == Draft.Kind.MEDICAL_VOCABULARY ? Kind.MEDICAL : Kind.STANDARD;
    }
}
