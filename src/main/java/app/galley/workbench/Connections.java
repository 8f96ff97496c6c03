package app.galley.workbench;

import app.galley.service.Connection;
import app.galley.service.job.Handling;
import app.galley.service.policy.ConnectionCheck;
import app.galley.service.policy.Feature;
import app.galley.service.policy.KnownPlaces;
import app.galley.service.policy.Permission;
import app.galley.service.policy.Policy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Tries connections before they are used. Safe from any thread; calls block on the network unless they say otherwise.
public final class Connections {
    private final Function<Connection.Aws, Tried> opening;
    private final KnownPlaces known;

    /// A connection that is tried.
    public interface Tried extends ConnectionCheck, AutoCloseable {
        @Override
        void close();
    }

    /// @param opening opens a connection to be tried
    /// @param known what can be chosen from
    public Connections(Function<Connection.Aws, Tried> opening, KnownPlaces known) {
        this.opening = opening;
        this.known = known;
    }

    /// The profiles and regions one can choose.
    public KnownPlaces known() {
        return known;
    }

    /// Tries every permission that is needed.
    ///
    /// @throws app.galley.problem.ProblemException wrong use, when that cannot be a place
    public List<Permission> check(Preferences.Service.Amazon place, Set<Feature> features) {
        try (Tried tried = opening.apply(of(place))) {
            return tried.check(features);
        }
    }

    /// Makes the bucket, closed to everybody else.
    ///
    /// @throws app.galley.problem.ProblemException when the name is taken or a permission is missing
    public void makeBucket(Preferences.Service.Amazon place) {
        try (Tried tried = opening.apply(of(place))) {
            tried.makeBucket();
        }
    }

    /// The least that the login must be allowed, as JSON; never blocks.
    ///
    /// @param handling how jobs are handled that may be asked for
    public String policy(Preferences.Service.Amazon place, List<Handling> handling, Set<Feature> features) {
        return new Policy(place.region(), place.bucket(), place.storage(), handling, features).text();
    }

    private static Connection.Aws of(Preferences.Service.Amazon place) {
        return new Connection.Aws(place.profile(), place.region(), place.bucket(), place.storage(), place.reach());
    }
}
