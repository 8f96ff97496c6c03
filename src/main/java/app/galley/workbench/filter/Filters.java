package app.galley.workbench.filter;

import app.galley.library.Draft;
import app.galley.library.Drafts;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.filter.FilterInfo;
import app.galley.service.filter.VocabularyFilters;
import app.galley.service.filter.WordList;
import app.galley.service.filter.WordListCheck;
import app.galley.service.job.JobSettings;
import app.galley.service.vocabulary.LetterTable;
import app.galley.workbench.resource.StagedText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The vocabulary filters: drafts of this library beside what the service has. Safe from any thread; calls block, and those that ask the service throw
/// what it says. A draft is never lost by what happens at the service.
public final class Filters {
    private final VocabularyFilters service;
    private final StagedText staged;
    private final String place;
    private final Drafts drafts;
    private final Supplier<Map<String, JobSettings>> presets;
    private final Clock clock;
    private final LetterTable letters = new LetterTable();

    /// Over a service and a library.
    ///
    /// @param staged where words wait until the service has read them
    /// @param place the service, as drafts remember it
    /// @param presets the presets for jobs, by name
    public Filters(VocabularyFilters service, StagedText staged, String place, Drafts drafts, Supplier<Map<String, JobSettings>> presets, Clock clock) {
        this.service = service;
        this.staged = staged;
        this.place = place;
        this.drafts = drafts;
        this.presets = presets;
        this.clock = clock;
    }

    /// All filters, by name.
    ///
    /// @param trouble why the service could not be asked; then drafts alone are listed
    public record Listing(List<FilterEntry> entries, Optional<Problem> trouble) {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /// Asks the service and puts the drafts beside what it has.
    public Listing all() {
        List<Draft> here = drafts.all(Draft.Kind.FILTER);
        try {
            Map<String, FilterInfo> there = service.list().stream().collect(Collectors.toMap(FilterInfo::name, Function.identity()));
            List<FilterEntry> entries = new ArrayList<>();
            here.forEach(draft -> entries.add(entry(draft, Optional.ofNullable(there.remove(draft.name())))));
            there.values().forEach(info -> entries.add(new FilterEntry(Optional.empty(), Optional.of(info), FilterEntry.State.SERVICE)));
            entries.sort(Comparator.comparing(FilterEntry::name, String.CASE_INSENSITIVE_ORDER));
            return new Listing(entries, Optional.empty());
        } catch (ProblemException e) {
            return new Listing(here.stream().map(draft -> new FilterEntry(Optional.of(draft), Optional.empty(), FilterEntry.State.UNKNOWN)).toList(),
                    Optional.of(e.problem()));
        }
    }

    private FilterEntry entry(Draft draft, Optional<FilterInfo> there) {
        boolean wasHere = draft.pushed().filter(pushed -> pushed.place().equals(place)).isPresent();
        FilterEntry.State state = there.isEmpty() ? wasHere ? FilterEntry.State.GONE : FilterEntry.State.DRAFT
                : isOthers(draft, there.get()) ? FilterEntry.State.CHANGED_THERE
                : draft.isPushedTo(place) ? FilterEntry.State.SAME : FilterEntry.State.CHANGED_HERE;
        return new FilterEntry(Optional.of(draft), there, state);
    }

    /// Whether the service has what this library did not write there.
    private boolean isOthers(Draft draft, FilterInfo there) {
        return draft.pushed().filter(pushed -> pushed.place().equals(place)
                && !there.modified().truncatedTo(ChronoUnit.MILLIS).isAfter(pushed.when())).isEmpty();
    }

    /// What checks words of a language.
    public WordListCheck check(String language) {
        return new WordListCheck(letters.of(language));
    }

    /// The draft of a name; empty when there is none.
    public Optional<Draft> draft(String name) {
        return drafts.all(Draft.Kind.FILTER).stream().filter(draft -> draft.name().equals(name)).findFirst();
    }

    /// Begins a draft.
    ///
    /// @throws ProblemException bad input for a name that cannot be, or is taken by another draft
    public Draft begin(String name, String language, WordList words) {
        requireName(name, Optional.empty());
        return kept(new Draft(UUID.randomUUID(), Draft.Kind.FILTER, name, language, words.text(), clock.instant(), Optional.empty()), Duration.ZERO);
    }

    /// Keeps what is written. What is written in one sitting is one version.
    public Draft save(Draft draft, WordList words) {
        return kept(draft.with(words.text(), clock.instant()), Drafts.ONE_SITTING);
    }

    /// Gives a draft another name and language. What the service has under the old name stays there.
    ///
    /// @throws ProblemException bad input for a name that cannot be, or is taken by another draft
    public Draft rename(Draft draft, String name, String language) {
        requireName(name, Optional.of(draft.id()));
        Draft renamed = draft.named(name, language);
        return kept(name.equals(draft.name()) ? renamed : new Draft(draft.id(), draft.kind(), name, language, draft.content(), clock.instant(),
                Optional.empty()), Drafts.ONE_SITTING);
    }

    /// A copy of a draft for another language; its words are checked anew there.
    public Draft copy(Draft draft, String language) {
        String stem = draft.name() + "-" + language;
        List<String> taken = drafts.all(Draft.Kind.FILTER).stream().map(Draft::name).toList();
        String name = stem;
        for (int i = 2; taken.contains(name); i++) {
            name = stem + "-" + i;
        }
        return begin(name, language, WordList.ofText(draft.content()));
    }

    private Draft kept(Draft draft, Duration sitting) {
        drafts.put(draft, sitting);
        return draft;
    }

    private void requireName(String name, Optional<UUID> own) {
        if (!name.matches("[0-9a-zA-Z._-]{1,200}") || name.equals(".") || name.equals("..")) {
            throw Problem.badInput(name.isBlank() ? "filter.noName" : "filter.name", name).asException();
        }
        if (drafts.all(Draft.Kind.FILTER).stream().anyMatch(other -> other.name().equals(name) && own.filter(other.id()::equals).isEmpty())) {
            throw Problem.badInput("filter.draftNamed", name).asException();
        }
    }

    /// The versions of a draft, the newest first.
    public List<Draft.Version> versions(Draft draft) {
        return drafts.versions(draft.id());
    }

    /// Forgets a draft with its versions; what the service has stays there.
    public void forget(Draft draft) {
        drafts.remove(draft.id());
    }

    /// Writes a draft to the service: makes the filter there or writes all of it anew.
    ///
    /// @param overwrites whether what somebody else wrote there may go
    /// @return the draft, which remembers what the service was given
    /// @throws ProblemException with faults when the words have any; refused when the service has something else under the name
    public Draft push(Draft draft, boolean overwrites) {
        WordList words = WordList.ofText(draft.content());
        requireClean(draft, words);
        requireName(draft.name(), Optional.of(draft.id()));
        Optional<FilterInfo> there = service.find(draft.name());
        there.ifPresent(info -> requireOurs(draft, info, overwrites));
        FilterInfo written = write(draft, words, there.isPresent());
        return kept(draft.with(new Draft.Pushed(place, draft.content(), written.modified())), Duration.ZERO);
    }

    /// The service reads the words before it answers; nothing stays in the bucket, whatever it says.
    private FilterInfo write(Draft draft, WordList words, boolean isThere) {
        StagedText.Staged file = staged.put(words.file(), "txt");
        try {
            Optional<FilterInfo> updated = isThere ? service.update(draft.name(), file.address()) : Optional.empty();
            return updated.orElseGet(() -> service.create(draft.name(), draft.language(), file.address()));
        } finally {
            staged.remove(file);
        }
    }

    private void requireClean(Draft draft, WordList words) {
        WordListCheck.Report report = check(draft.language()).check(words);
        if (!report.whole().isEmpty()) {
            throw report.whole().getFirst().says().asException();
        }
        if (report.faulty() > 0) {
            throw new Problem("filter.faults", Problem.Kind.FAULTS, List.of(draft.name(), report.faulty())).asException();
        }
    }

    private void requireOurs(Draft draft, FilterInfo there, boolean overwrites) {
        if (!there.language().equals(draft.language())) {
            throw Problem.refused("filter.otherLanguage", draft.name(), there.language(), draft.language()).asException();
        }
        if (!overwrites && isOthers(draft, there)) {
            throw Problem.refused("filter.changedThere", draft.name()).asException();
        }
    }

    /// Fetches the words that the service has, as a draft: a new one, or a new version of the one of that name.
    ///
    /// @throws ProblemException refused when the service has no filter of that name
    public Draft pull(String name) {
        FilterInfo info = service.find(name).orElseThrow(() -> Problem.refused("filter.unknown", name).asException());
        String address = service.address(name).orElseThrow(() -> Problem.refused("filter.unknown", name).asException());
        String content = new WordList(new String(staged.fetch(address), StandardCharsets.UTF_8).lines().filter(word -> !word.isBlank()).toList()).text();
        Draft.Pushed given = new Draft.Pushed(place, content, info.modified());
        Draft draft = draft(name)
                .orElseGet(() -> new Draft(UUID.randomUUID(), Draft.Kind.FILTER, name, info.language(), "", clock.instant(), Optional.empty()));
        return kept(draft.named(name, info.language()).with(content, clock.instant()).with(given), Duration.ZERO);
    }

    /// The presets for jobs that use a filter, by name.
    public List<String> uses(String name) {
        return presets.get().entrySet().stream().filter(preset -> preset.getValue().anyList(lists -> lists.filter().equals(name)))
                .map(Map.Entry::getKey).toList();
    }

    /// Deletes a filter at the service; its draft stays.
    public void delete(String name) {
        service.delete(name);
        drafts.all(Draft.Kind.FILTER).stream().filter(draft -> draft.name().equals(name) && draft.pushed().isPresent())
                .forEach(draft -> kept(new Draft(draft.id(), draft.kind(), name, draft.language(), draft.content(), draft.changed(), Optional.empty()), Drafts.ONE_SITTING));
    }
}
