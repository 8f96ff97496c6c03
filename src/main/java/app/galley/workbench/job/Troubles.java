package app.galley.workbench.job;

import app.galley.problem.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Why the service cannot be asked at present, about one job or about all. Guarded by the book it stands in.
final class Troubles {
    private final Map<UUID, Trouble> present = new LinkedHashMap<>();
    private Optional<Problem> told = Optional.empty();

    /// The service cannot be asked.
    ///
    /// @param problem why
    /// @param since since when
    record Trouble(Problem problem, Instant since) { }

    /// The service did not answer; a trouble that goes on keeps its beginning.
    void put(UUID about, Problem problem, Instant now) {
        Trouble before = present.get(about);
        present.put(about, new Trouble(problem, before == null ? now : before.since()));
    }

    /// The service has answered; whether it had not before.
    boolean remove(UUID about) {
        return present.remove(about) != null;
    }

    /// What keeps a job from going on: its own trouble, else that of `all`.
    Optional<Trouble> of(UUID job, UUID all) {
        return Optional.ofNullable(present.getOrDefault(job, present.get(all)));
    }

    /// What keeps any job from going on.
    Optional<Problem> any() {
        return present.values().stream().findFirst().map(Trouble::problem);
    }

    /// Whether that is another one than when this was asked before.
    boolean isNews() {
        Optional<Problem> now = any();
        boolean news = !now.equals(told);
        told = now;
        return news;
    }
}
