package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.service.Connection;
import app.galley.service.policy.Feature;
import app.galley.service.policy.KnownPlaces;
import app.galley.service.policy.Permission;
import app.galley.workbench.Connections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An AWS configuration with two profiles, and an Amazon that lets connections be tried.
final class FakeAmazon implements KnownPlaces {
    final List<Connection.Aws> tried = new ArrayList<>();
    List<Permission> permissions = List.of();
    @Nullable Problem trouble;

    Connections connections() {
        return new Connections(place -> {
            tried.add(place);
            return new Connections.Tried() {
                @Override
                public List<Permission> check(Set<Feature> features) {
                    fail();
                    return permissions;
                }

                @Override
                public void makeBucket() {
                    fail();
                }

                @Override
                public void close() { }
            };
        }, this);
    }

    private void fail() {
        Problem present = trouble;
        if (present != null) {
            throw present.asException();
        }
    }

    @Override
    public List<String> profiles() {
        return List.of("desk", "news");
    }

    @Override
    public Optional<String> region(String profile) {
        return profile.equals("news") ? Optional.of("eu-west-1") : Optional.empty();
    }

    @Override
    public List<String> regions() {
        return List.of("eu-central-1", "eu-west-1", "us-east-1");
    }
}
