package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.job.Handling;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Connections;
import app.galley.workbench.Preferences.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/// Tries the connection that the settings name, makes its bucket, and tells what its login must be allowed. Used on the FX thread.
public final class ConnectionViewModel {
    private final Connections connections;
    private final PlaceViewModel place;
    private final Supplier<List<Handling>> handling;
    private final Background background;
    private final Executor fx;
    private final ObservableList<Permission> permissions = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty made = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObservableSet<Feature> features = FXCollections.observableSet(EnumSet.noneOf(Feature.class));
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final ObservableList<String> regions = FXCollections.observableArrayList();
    private final StringBinding policy;

    /// Over the use case.
    ///
    /// @param place what stands in the settings now
    /// @param handling how jobs are handled that may be asked for
    public ConnectionViewModel(Connections connections, PlaceViewModel place, Supplier<List<Handling>> handling, Background background, Executor fx) {
        this.connections = connections;
        this.place = place;
        this.handling = handling;
        this.background = background;
        this.fx = fx;
        policy = Bindings.createStringBinding(this::policy, place.all());
        features.addListener((SetChangeListener<Feature>) change -> policy.invalidate());
    }

    /// What was tried last.
    ObservableList<Permission> permissions() {
        return permissions;
    }

    /// Whether something is being tried or made.
    BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether the bucket was made.
    BooleanProperty madeProperty() {
        return made;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// The profiles of this computer.
    ObservableList<String> profiles() {
        return profiles;
    }

    /// The regions one can choose.
    ObservableList<String> regions() {
        return regions;
    }

    /// Looks what can be chosen from.
    void look() {
        background.start("look for profiles", cancellation -> List.of(connections.known().profiles(), connections.known().regions()))
                .whenEnded(fx, outcome -> {
                    switch (outcome) {
                        case Outcome.Done<List<List<String>>>(List<List<String>> found) -> {
                            // the same again would take the cursor out of a list that is open
                            if (!profiles.equals(found.getFirst())) {
                                profiles.setAll(found.getFirst());
                            }
                            if (!regions.equals(found.getLast())) {
                                regions.setAll(found.getLast());
                            }
                        }
                        case Outcome.Failed<List<List<String>>>(Problem why) -> problem.set(why);
                        case Outcome.Cancelled<List<List<String>>>() -> { }
                    }
                });
    }

    /// Fills in the region that stands with the profile, where none is written yet.
    void fillRegion() {
        String profile = place.profile.get().strip();
        if (!profile.isEmpty() && place.region.get().isBlank()) {
            background.start("look for a region", cancellation -> connections.known().region(profile)).whenEnded(fx, outcome -> {
                if (outcome instanceof Outcome.Done<Optional<String>>(Optional<String> region) && place.region.get().isBlank()) {
                    region.ifPresent(place.region::set);
                }
            });
        }
    }

    /// What Galley is used for, beyond standard jobs.
    ObservableSet<Feature> features() {
        return features;
    }

    /// Whether Galley shall make the bucket.
    BooleanProperty makesBucketProperty() {
        return place.makesBucket;
    }

    /// The policy for what stands in the settings; empty while that is no place.
    StringBinding policyBinding() {
        return policy;
    }

    private String policy() {
        try {
            return connections.policy(place.read(), handling.get(), features);
        } catch (ProblemException e) {
            // the fields say what is missing when they are used
            return "";
        }
    }

    /// Tries every permission.
    void check() {
        Service.Amazon tried = begin();
        if (tried == null) {
            return;
        }
        Set<Feature> wanted = Set.copyOf(features);
        background.start("check connection", cancellation -> connections.check(tried, wanted)).whenEnded(fx, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<List<Permission>>(List<Permission> found) -> permissions.setAll(found);
                case Outcome.Failed<List<Permission>>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<List<Permission>>() -> { }
            }
        });
    }

    /// Makes the bucket.
    void makeBucket() {
        Service.Amazon wanted = begin();
        if (wanted == null) {
            return;
        }
        background.start("make bucket", cancellation -> {
            connections.makeBucket(wanted);
            return true;
        }).whenEnded(fx, outcome -> {
            busy.set(false);
            switch (outcome) {
                case Outcome.Done<Boolean>(Boolean done) -> made.set(true);
                case Outcome.Failed<Boolean>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<Boolean>() -> { }
            }
        });
    }

    /// The place to be tried; null when what is written there is none, which is then said.
    private Service.@Nullable Amazon begin() {
        made.set(false);
        problem.set(null);
        permissions.clear();
        try {
            Service.Amazon written = place.read();
            busy.set(true);
            return written;
        } catch (ProblemException e) {
            problem.set(e.problem());
            return null;
        }
    }
}
