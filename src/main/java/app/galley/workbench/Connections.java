package app.galley.workbench;

import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.policy.ConnectionCheck;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.service.policy.Policy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Tries connections before they are used. Safe from any thread; calls block on the network unless they say otherwise.
public final class Connections {
    private final Function<Connection.Aws, Tried> opening;
    private final Supplier<List<String>> profiles;

    /// A connection that is tried.
    public interface Tried extends ConnectionCheck, AutoCloseable {
        @Override
        void close();
    }

    /// @param opening opens a connection to be tried
    /// @param profiles the names of the profiles in the AWS configuration of this computer
    public Connections(Function<Connection.Aws, Tried> opening, Supplier<List<String>> profiles) {
        this.opening = opening;
        this.profiles = profiles;
    }

    /// The profiles one can choose; reads a small file.
    public List<String> profiles() {
        return profiles.get();
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
    public String policy(Preferences.Service.Amazon place, boolean makesBucket, Set<Feature> features) {
        return new Policy(place.region(), place.bucket(), MediaStaging.PREFIX, "", "", makesBucket, features).text();
    }

    private static Connection.Aws of(Preferences.Service.Amazon place) {
        return new Connection.Aws(place.profile(), place.region(), place.bucket());
    }
}
