package app.galley.ui.settings;

import app.galley.problem.Problem;
import app.galley.workbench.Preferences;
import app.galley.workbench.Preferences.Appearance;
import app.galley.workbench.Preferences.Service;
import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The settings as properties. Used on the FX thread.
public final class SettingsViewModel {
    private final ObjectProperty<Appearance> appearance;
    private final BooleanProperty amazon;
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty bucket = new SimpleStringProperty("");
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
        if (preferences.service() instanceof Service.Amazon(String p, String r, String b)) {
            profile.set(p);
            region.set(r);
            bucket.set(b);
        }
        appearance.subscribe(chosen -> preferences.setAppearance(chosen));
    }

    /// How the window looks; kept at once.
    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    BooleanProperty amazonProperty() {
        return amazon;
    }

    StringProperty profileProperty() {
        return profile;
    }

    StringProperty regionProperty() {
        return region;
    }

    StringProperty bucketProperty() {
        return bucket;
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

    /// The place at Amazon that stands in the fields.
    public Service.Amazon place() {
        return new Service.Amazon(profile.get().strip(), region.get().strip(), bucket.get().strip());
    }

    /// Keeps where transcription runs; says what is missing instead when something is.
    void keepService() {
        problem.set(null);
        Service wanted = amazon.get() ? place() : new Service.ThisComputer();
        if (wanted instanceof Service.Amazon(String p, String r, String b) && (p.isEmpty() || r.isEmpty() || b.isEmpty())) {
            problem.set(Problem.badInput("settings.serviceIncomplete"));
            return;
        }
        if (!wanted.equals(preferences.service())) {
            preferences.setService(wanted);
            changed.set(true);
        }
    }
}
