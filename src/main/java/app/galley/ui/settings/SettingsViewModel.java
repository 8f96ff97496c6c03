package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.workbench.Preferences;
import app.galley.workbench.Preferences.Appearance;
import app.galley.workbench.Preferences.Service;
import app.galley.workbench.job.Retention;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The settings as properties. Used on the FX thread.
public final class SettingsViewModel {
    private static final double MEGABYTE = 1e6;
    private final ObjectProperty<Appearance> appearance;
    private final BooleanProperty amazon;
    private final ObjectProperty<Retention> retention;
    private final DoubleProperty uploadLimit;
    private final BooleanProperty tellsOfJobs;
    private final PlaceViewModel place;
    private final BooleanProperty changed = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final Preferences preferences;
    private final Path library;

    /// Over the settings of the library in a folder.
    public SettingsViewModel(Preferences preferences, Path library) {
        this.preferences = preferences;
        this.library = library;
        appearance = new SimpleObjectProperty<>(preferences.appearance());
        amazon = new SimpleBooleanProperty(preferences.service() instanceof Service.Amazon);
        place = new PlaceViewModel(preferences.service());
        retention = new SimpleObjectProperty<>(preferences.retention());
        uploadLimit = new SimpleDoubleProperty(preferences.uploadLimit() / MEGABYTE);
        retention.subscribe((before, chosen) -> preferences.setRetention(chosen));
        uploadLimit.subscribe((before, chosen) -> preferences.setUploadLimit(Math.round(chosen.doubleValue() * MEGABYTE)));
        tellsOfJobs = new SimpleBooleanProperty(preferences.tellsOfJobs());
        tellsOfJobs.subscribe((before, chosen) -> preferences.setTellsOfJobs(chosen));
        appearance.subscribe(chosen -> preferences.setAppearance(chosen));
    }

    /// How the window looks; kept at once.
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// How long copies at the service stay; kept at once.
    ObjectProperty<Retention> retentionProperty() {
        return retention;
    }

    /// How many megabytes a second uploads may send together, 0 for as many as they can; kept at once.
    DoubleProperty uploadLimitProperty() {
        return uploadLimit;
    }

    /// Whether one is told of jobs that end while the window is not in front; kept at once.
    public BooleanProperty tellsOfJobsProperty() {
        return tellsOfJobs;
    }

    BooleanProperty amazonProperty() {
        return amazon;
    }

    /// The place at Amazon that stands in the fields.
    public PlaceViewModel place() {
        return place;
    }

    /// Whether the service was changed, so that Galley must be started again.
    BooleanProperty changedProperty() {
        return changed;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    Path library() {
        return library;
    }

    /// Keeps where transcription runs; says what is missing instead when something is.
    void keepService() {
        problem.set(null);
        Service wanted;
        try {
            wanted = amazon.get() ? place.read() : new Service.ThisComputer();
        } catch (ProblemException e) {
            problem.set(e.problem());
            return;
        }
        if (!wanted.equals(preferences.service())) {
            preferences.setService(wanted);
            changed.set(true);
        }
    }
}
