package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.service.policy.Feature;
import app.galley.service.policy.Permission;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.Connections;
import app.galley.workbench.Preferences.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Tries the connection that the settings name, makes its bucket, and tells what its login must be allowed. Used on the FX thread.
public final class ConnectionViewModel {
    private final Connections connections;
    private final Supplier<Service.Amazon> place;
    private final Background background;
    private final Executor fx;
    private final ObservableList<Permission> permissions = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty made = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);

    /// Over the use case.
    ///
    /// @param place what stands in the settings now
    public ConnectionViewModel(Connections connections, Supplier<Service.Amazon> place, Background background, Executor fx) {
        this.connections = connections;
        this.place = place;
        this.background = background;
        this.fx = fx;
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
    List<String> profiles() {
        return connections.profiles();
    }

    /// What Galley is used for, beyond standard jobs.
    Set<Feature> features() {
        return features;
    }

    /// The policy for what stands in the settings.
    String policy() {
        return connections.policy(place.get(), true, features);
    }

    /// Tries every permission.
    void check() {
        Service.Amazon tried = place.get();
        Set<Feature> wanted = Set.copyOf(features);
        begin();
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
        Service.Amazon wanted = place.get();
        begin();
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

    private void begin() {
        busy.set(true);
        made.set(false);
        problem.set(null);
        permissions.clear();
    }
}
