package app.galley.workbench.category;

import app.galley.library.Draft;
import app.galley.library.Drafts;
import app.galley.problem.Problem;
import app.galley.service.category.CallCategories;
import app.galley.service.category.CallCategory;
import app.galley.service.category.CategoryCheck;
import app.galley.service.category.CategoryInfo;
import app.galley.service.category.CategoryText;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The call categories one works with: drafts that are kept here with their versions, and what the service has. Safe from any thread; calls block, those
/// that ask the service for as long as it takes.
public final class CategoryDesk {
    private final Drafts drafts;
    private final CallCategories service;
    private final String place;
    private final Clock clock;

    /// @param place the service, as drafts remember it
    public CategoryDesk(Drafts drafts, CallCategories service, String place, Clock clock) {
        this.drafts = drafts;
        this.service = service;
        this.place = place;
        this.clock = clock;
    }

    /// The drafts alone, by name; asks nobody.
    public List<CategoryEntry> drafts() {
        return drafts.all(Draft.Kind.CATEGORY).stream().map(draft -> new CategoryEntry(draft.name(), Optional.of(draft), Optional.empty()))
                .sorted(Comparator.comparing(CategoryEntry::name)).toList();
    }

    /// Drafts and what the service has, by name.
    public List<CategoryEntry> list() {
        Map<String, CategoryInfo> there = new HashMap<>();
        service.list().forEach(info -> there.put(info.category().name(), info));
        List<CategoryEntry> found = new ArrayList<>();
        drafts.all(Draft.Kind.CATEGORY).forEach(draft -> {
            Optional<CategoryInfo> info = Optional.ofNullable(there.remove(draft.name()));
            // what the service has no more is only here
            found.add(new CategoryEntry(draft.name(), Optional.of(info.isPresent() ? draft : new Draft(draft.id(), draft.kind(), draft.name(), draft.language(),
                    draft.content(), draft.changed(), Optional.empty())), info));
        });
        there.values().forEach(info -> found.add(new CategoryEntry(info.category().name(), Optional.empty(), Optional.of(info))));
        found.sort(Comparator.comparing(CategoryEntry::name));
        return found;
    }

    /// The draft of a name; empty when there is none.
    public Optional<Draft> draft(String name) {
        return known(name);
    }

    /// Begins a draft without rules.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when the name cannot be one or there is such a draft already
    public Draft begin(String name) {
        if (!CategoryCheck.isName(name)) {
            throw Problem.wrongUse("category.name", name).asException();
        }
        if (known(name).isPresent()) {
            throw Problem.wrongUse("category.nameInUse", name).asException();
        }
        return keep(new Draft(UUID.randomUUID(), Draft.Kind.CATEGORY, name, "", CategoryText.write(new CallCategory(name, false, List.of())), clock.instant(),
                Optional.empty()), Duration.ZERO);
    }

    private Optional<Draft> known(String name) {
        return drafts.all(Draft.Kind.CATEGORY).stream().filter(draft -> draft.name().equals(name)).findFirst();
    }

    private Draft keep(Draft draft, Duration sitting) {
        drafts.put(draft, sitting);
        return draft;
    }

    /// The draft of an entry; what only the service has is fetched and becomes one.
    public Draft open(CategoryEntry entry) {
        return entry.draft().orElseGet(() -> pull(entry.name()));
    }

    /// Fetches what the service has; a draft of the same name gets it as a new version.
    ///
    /// @throws app.galley.problem.ProblemException refused, when there is none, or it has a rule that is not known here
    public Draft pull(String name) {
        CategoryInfo info = service.find(name).orElseThrow(() -> Problem.refused("category.gone", name).asException());
        requireKnown(info);
        String content = CategoryText.write(info.category());
        Draft draft = known(name).orElseGet(() -> new Draft(UUID.randomUUID(), Draft.Kind.CATEGORY, name, "", "", clock.instant(), Optional.empty()));
        return keep(draft.with(content, clock.instant()).with(new Draft.Pushed(place, content, clock.instant())), Duration.ZERO);
    }

    /// What is not known here would be lost when the category is written back.
    private static void requireKnown(CategoryInfo info) {
        if (info.hasUnknownRule()) {
            throw Problem.refused("category.readOnly", info.category().name()).asException();
        }
    }

    /// What a draft says.
    public CallCategory category(Draft draft) {
        return CategoryText.read(draft.content(), draft.name());
    }

    /// The versions of a draft, the newest first.
    public List<Draft.Version> versions(Draft draft) {
        return drafts.versions(draft.id());
    }

    /// What a version of a draft says.
    public CallCategory category(Draft draft, Draft.Version version) {
        return CategoryText.read(version.content(), draft.name());
    }

    /// Keeps what a draft says. What is written in one sitting is one version.
    public Draft save(Draft draft, CallCategory category) {
        Draft now = drafts.find(draft.id()).orElse(draft).with(CategoryText.write(category), clock.instant());
        return keep(now, Drafts.ONE_SITTING);
    }

    /// Whether the service has a draft as it is.
    public boolean isPushed(Draft draft) {
        return draft.isPushedTo(place);
    }

    /// How a category stands: `draft`, `changed`, `pushed`, `there` or `unknown`, which has a rule that is not known here.
    public String state(CategoryEntry entry) {
        return entry.info().filter(CategoryInfo::hasUnknownRule).isPresent() ? "unknown"
                : entry.draft().map(own -> isPushed(own) ? "pushed" : entry.info().isEmpty() ? "draft" : "changed").orElse("there");
    }

    /// Writes a draft to the service: makes a category of it, or writes all rules of the one of its name anew.
    ///
    /// @throws app.galley.problem.ProblemException faults, when the service would refuse it; refused, when the one there has a rule that is not known
    ///     here; the draft stays
    public CategoryInfo push(Draft draft) {
        CallCategory category = category(draft);
        CategoryCheck.of(category).stream().findFirst().ifPresent(finding -> {
            throw finding.says().asException();
        });
        Optional<CategoryInfo> there = service.find(category.name());
        there.ifPresent(CategoryDesk::requireKnown);
        CategoryInfo info = there.isPresent() ? service.update(category) : service.create(category);
        keep(drafts.find(draft.id()).orElse(draft).with(new Draft.Pushed(place, draft.content(), clock.instant())), Duration.ZERO);
        return info;
    }

    /// Deletes a category at the service; its draft stays.
    public void deleteThere(String name) {
        service.delete(name);
    }

    /// Forgets a draft with its versions.
    public void forget(Draft draft) {
        drafts.remove(draft.id());
    }
}
