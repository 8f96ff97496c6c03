package app.galley.ui.jobs.form;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.Languages;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.price.Estimate;
import app.galley.service.rule.JobOption;
import app.galley.service.rule.JobRules;
import app.galley.workbench.Preferences;
import app.galley.workbench.cost.Month;
import app.galley.workbench.job.Costs;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a job is asked for: one value that every field of the form changes, with what stands in the way of each option, and what it costs.
/// Used on the FX thread.
public final class JobFormViewModel {
    private final ReadOnlyObjectWrapper<JobSettings> settings;
    private final ReadOnlyObjectWrapper<List<Problem>> faults = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<List<Duration>> lengths = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable Month> month = new SimpleObjectProperty<>();
    private final ObservableList<String> presets = FXCollections.observableArrayList();
    private final JobRules rules = new JobRules();
    private final Map<JobKind.Name, JobSettings> left = new EnumMap<>(JobKind.Name.class);
    private final Preferences preferences;
    private final Costs costs;
    private final OnOfferViewModel onOffer;
    private final Locale reader;

    /// Begins with what the last job was asked for.
    ///
    /// @param onOffer what the service has that a job can be given
    /// @param reader the language in which languages are named
    public JobFormViewModel(Preferences preferences, Costs costs, OnOfferViewModel onOffer, Locale reader) {
        this.preferences = preferences;
        this.costs = costs;
        this.onOffer = onOffer;
        this.reader = reader;
        this.settings = new ReadOnlyObjectWrapper<>(preferences.job());
        settings.subscribe(now -> faults.set(rules.faults(now)));
        presets.setAll(preferences.jobPresets().keySet());
    }

    /// What is asked for now; may have faults.
    public ReadOnlyObjectProperty<JobSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// What the service has that the job can be given.
    OnOfferViewModel onOffer() {
        return onOffer;
    }

    /// What is wrong with it.
    public ReadOnlyObjectProperty<List<Problem>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    /// How long the recordings are that it is asked for.
    public ObjectProperty<List<Duration>> lengthsProperty() {
        return lengths;
    }

    /// What this month's jobs cost so far; null while that is not known.
    public ObjectProperty<@Nullable Month> monthProperty() {
        return month;
    }

    /// What this month comes to with this job; empty on this computer, or while it is not known.
    Optional<Month> outlook() {
        return Optional.ofNullable(month.get()).flatMap(soFar -> estimate().map(soFar::with));
    }

    /// The names of the presets.
    ObservableList<String> presets() {
        return presets;
    }

    /// Changes what is asked for.
    void change(UnaryOperator<JobSettings> how) {
        settings.set(how.apply(settings.get()));
    }

    /// Goes over to another kind of job: to what was last asked for of that kind, or to its beginning.
    void choose(JobKind kind) {
        JobSettings now = settings.get();
        left.put(now.kind().name(), now);
        JobSettings before = left.get(kind.name());
        settings.set(before != null ? before : beginning(kind, now));
    }

    /// The same language, if the kind knows it, and the same handling; speakers of a call are known by their channels.
    private static JobSettings beginning(JobKind kind, JobSettings now) {
        return switch (kind) {
            case JobKind.Standard standard -> JobSettings.of(now.language(), Preferences.USUAL_SPEAKERS);
            case JobKind.Call call -> JobSettings.of(now.language() instanceof LanguageChoice.Several(List<String> options)
                    ? new LanguageChoice.Identified(options) : now.language(), 0).with(call);
            case JobKind.Medical medical -> JobSettings.of(new LanguageChoice.Named("en-US"), now.speakers()).with(medical);
        };
    }

    /// Why an option cannot be added.
    Optional<Problem> obstacle(JobOption option) {
        return rules.obstacle(option, settings.get());
    }

    /// Whether jobs run on this computer, for nothing.
    boolean runsHere() {
        return costs.isFree();
    }

    /// What it costs; empty on this computer, or when the user's price table cannot be read.
    Optional<Estimate> estimate() {
        try {
            return costs.isFree() ? Optional.empty() : Optional.of(lengths.get().stream().map(length -> costs.estimate(settings.get(), length))
                    .reduce(Estimate::and).orElseGet(() -> costs.estimate(settings.get(), Duration.ZERO)));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /// The codes of all languages, by name.
    List<String> languages() {
        return new Languages().codes().stream().sorted(Comparator.comparing(code -> Languages.name(code, reader))).toList();
    }

    /// Takes a preset.
    void take(String preset) {
        Optional.ofNullable(preferences.jobPresets().get(preset)).ifPresent(settings::set);
    }

    /// Keeps what is asked for as a preset; one of that name is replaced.
    void keep(String name) {
        SortedMap<String, JobSettings> all = preferences.jobPresets();
        all.put(name, settings.get());
        preferences.setJobPresets(all);
        presets.setAll(all.keySet());
    }

    /// Deletes a preset.
    void delete(String preset) {
        SortedMap<String, JobSettings> all = preferences.jobPresets();
        all.remove(preset);
        preferences.setJobPresets(all);
        presets.setAll(all.keySet());
    }
}
