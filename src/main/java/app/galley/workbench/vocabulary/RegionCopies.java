package app.galley.workbench.vocabulary;

import app.galley.library.Draft;
import app.galley.problem.Problem;
import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.policy.KnownPlaces;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.service.vocabulary.VocabularyFile;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.service.vocabulary.VocabularyInfo.State;
import app.galley.task.Cancellation;
import app.galley.task.Running;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Copies vocabularies to another region of Amazon Transcribe: jobs use those of their own region alone. Safe from any thread; calls block on the network
/// unless they say otherwise.
public final class RegionCopies {
    private final Optional<Connection.Aws> here;
    private final Function<Connection.Aws, There> opening;
    private final KnownPlaces known;
    private final VocabularyDesk desk;
    private final Watch watch;
    private final Clock clock;

    /// The service in another region.
    public interface There extends AutoCloseable {
        /// Its vocabularies.
        Vocabularies vocabularies();

        /// The bucket that it reads from.
        MediaStaging staging();

        @Override
        void close();
    }

    /// @param here the connection of this library; empty for this computer, which has one place only
    /// @param opening opens a connection to another region
    /// @param known which regions there are
    /// @param desk knows the drafts
    /// @param watch looks until a copy has been read
    public RegionCopies(Optional<Connection.Aws> here, Function<Connection.Aws, There> opening, KnownPlaces known, VocabularyDesk desk, Watch watch, Clock clock) {
        this.here = here;
        this.opening = opening;
        this.known = known;
        this.desk = desk;
        this.watch = watch;
        this.clock = clock;
    }

    /// Whether there are other regions; asks nobody.
    public boolean isPossible() {
        return here.isPresent();
    }

    /// The other regions; asks nobody.
    public List<String> regions() {
        return known.regions().stream().filter(region -> here.filter(own -> own.region().equals(region)).isEmpty()).toList();
    }

    /// Copies a draft with its tags, and waits until the service there has read it.
    ///
    /// @param bucket of that region: the list is put there until it has been read
    /// @throws app.galley.problem.ProblemException wrong use, when that cannot be a place; faults, when the draft has some; refused, when there is a vocabulary
    ///     of that name, or the service there does not take it: then none stays
    public void copy(Draft draft, String region, String bucket, Cancellation cancellation) throws InterruptedException {
        Connection.Aws own = here.orElseThrow(() -> Problem.wrongUse("vocabulary.region.none").asException());
        desk.check(draft);
        Map<String, String> tags = desk.tags(draft);
        Kind kind = VocabularyDesk.kind(draft);
        try (There there = opening.apply(new Connection.Aws(own.profile(), region, bucket, own.storage(), own.reach()))) {
            if (there.vocabularies().find(kind, draft.name()).isPresent()) {
                throw Problem.refused("vocabulary.region.taken", draft.name(), region).asException();
            }
            StagedText staged = new StagedText(there.staging(), clock);
            StagedText.Staged text = staged.put(VocabularyFile.bytes(desk.terms(draft)), "txt");
            try {
                there.vocabularies().create(kind, draft.name(), draft.language(), text.address(), tags);
                await(there.vocabularies(), kind, draft.name(), region, cancellation);
            } finally {
                staged.remove(text);
            }
        }
    }

    private void await(Vocabularies service, Kind kind, String name, String region, Cancellation cancellation) throws InterruptedException {
        Running<Optional<VocabularyInfo>> watching = watch.until(() -> service.find(kind, name), info -> info.filter(known -> known.state() == State.PENDING).isEmpty(),
                info -> { });
        cancellation.onCancel(watching::cancel);
        Optional<VocabularyInfo> info = watching.get();
        String reason = info.filter(read -> read.state() == State.FAILED).flatMap(VocabularyInfo::failure).orElse("");
        if (info.filter(read -> read.state() == State.READY).isEmpty()) {
            info.ifPresent(failed -> service.delete(kind, name));
            throw Problem.refused("vocabulary.region.failed", region, reason).asException();
        }
    }
}
