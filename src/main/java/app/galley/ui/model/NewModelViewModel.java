package app.galley.ui.model;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import app.galley.service.model.TrainingAdvice;
import app.galley.service.model.TrainingAdvice.Amount;
import app.galley.service.rule.BaseModel;
import app.galley.service.vocabulary.Finding;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.model.KeptTexts;
import app.galley.workbench.model.Models;
import app.galley.workbench.model.TrainingSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The form that asks for a model: its name, language and role, its texts, and what is advised. Used on the FX thread.
final class NewModelViewModel {
    private static final int WHOLE = 100;
    private final Models models;
    private final KeptTexts kept;
    private final Background background;
    private final Executor fx;
    private final Consumer<ModelInfo> asked;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("en-US");
    private final ObjectProperty<BaseModel> base = new SimpleObjectProperty<>(BaseModel.WIDE_BAND);
    private final StringProperty role;
    private final IntegerProperty share = new SimpleIntegerProperty();
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<Amount> total = new SimpleObjectProperty<>(Amount.NONE);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty ready = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final DoubleProperty sent = new SimpleDoubleProperty();
    private @Nullable Running<ModelInfo> running;

    /// @param kept what was gathered before the program was ended
    /// @param asked told the model that was asked for
    NewModelViewModel(Models models, KeptTexts kept, Background background, Executor fx, Consumer<ModelInfo> asked) {
        this.models = models;
        this.kept = kept;
        this.background = background;
        this.fx = fx;
        this.asked = asked;
        this.role = new SimpleStringProperty(models.knownRole().orElse(""));
        restore();
        for (Observable input : List.of(name, language, base, role, share, sources)) {
            input.addListener(change -> judge());
        }
        for (Observable input : List.of(name, language, share)) {
            input.addListener(change -> keep());
        }
        language.subscribe(code -> count());
        judge();
    }

    private void restore() {
        try {
            kept.last().ifPresent(last -> {
                name.set(last.name());
                language.set(last.language());
                share.set(last.share());
                sources.setAll(last.sources().stream().map(Source::fresh).toList());
            });
        } catch (ProblemException e) {
            problem.set(e.problem());
        }
    }

    private void keep() {
        kept.keep(new KeptTexts.Gathered(name.get().strip(), language.get(), share.get(), sources.stream().map(Source::from).toList()));
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty languageProperty() {
        return language;
    }

    ObjectProperty<BaseModel> baseProperty() {
        return base;
    }

    StringProperty roleProperty() {
        return role;
    }

    boolean needsRole() {
        return models.needsRole();
    }

    /// How many percent of the lines are held back for tuning.
    IntegerProperty shareProperty() {
        return share;
    }

    ObservableList<Source> sources() {
        return sources;
    }

    /// What is wrong with the wish and its texts, and what is advised.
    ObservableList<Finding> findings() {
        return findings;
    }

    ObjectProperty<Amount> totalProperty() {
        return total;
    }

    ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /// Whether it can be asked for.
    ReadOnlyBooleanProperty readyProperty() {
        return ready;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// How much of the texts is uploaded, 0 to 1.
    ReadOnlyDoubleProperty sentProperty() {
        return sent;
    }

    void add(List<TrainingSource> more) {
        List<TrainingSource> known = sources.stream().map(Source::from).toList();
        sources.addAll(more.stream().filter(source -> !known.contains(source)).distinct().map(Source::fresh).toList());
        keep();
        count();
    }

    void takeOut(Source source) {
        sources.remove(source);
        keep();
    }

    private void count() {
        String code = language.get();
        for (Source source : List.copyOf(sources)) {
            background.start("count words", cancellation -> models.measure(source.from(), code)).whenEnded(fx, outcome -> {
                int at = sources.stream().map(Source::from).toList().indexOf(source.from());
                if (at >= 0 && code.equals(language.get())) {
                    switch (outcome) {
                        case Outcome.Done<Amount>(Amount amount) -> sources.set(at, new Source(source.from(), Optional.of(amount), Optional.empty()));
                        case Outcome.Failed<Amount>(Problem why) -> sources.set(at, new Source(source.from(), Optional.empty(), Optional.of(why)));
                        case Outcome.Cancelled<Amount>() -> { }
                    }
                }
            });
        }
    }

    private ModelWish wish() {
        return new ModelWish(name.get().strip(), language.get(), base.get(), role.get().strip());
    }

    private void judge() {
        Amount all = sources.stream().flatMap(source -> source.amount().stream()).reduce(Amount.NONE, Amount::and);
        total.set(all);
        Amount tuning = part(all, share.get());
        List<Finding> found = new ArrayList<>();
        // a name that nobody has written yet is no fault to point at
        models.faults(wish()).stream().filter(fault -> !fault.key().equals("model.noName")).forEach(fault -> found.add(new Finding(fault, true)));
        sources.stream().flatMap(source -> source.problem().stream()).forEach(why -> found.add(new Finding(why, true)));
        found.addAll(new TrainingAdvice(part(all, WHOLE - share.get()), tuning).findings().stream()
                .filter(finding -> !finding.says().key().equals("model.noTraining")).toList());
        findings.setAll(found);
        ready.set(!name.get().isBlank() && all.words() > 0 && found.stream().noneMatch(Finding::isFault)
                && sources.stream().allMatch(source -> source.amount().isPresent()));
    }

    private static Amount part(Amount all, int percent) {
        return new Amount(all.words() * percent / WHOLE, all.spoken() * percent / WHOLE, all.bytes() * percent / WHOLE);
    }

    /// Uploads the texts and asks for the model.
    void create() {
        ModelWish wish = wish();
        List<TrainingSource> texts = sources.stream().map(Source::from).toList();
        int held = share.get();
        problem.set(null);
        busy.set(true);
        sent.set(0);
        Running<ModelInfo> begun = background.start("create language model", cancellation -> models.create(wish, texts, held,
                (done, all) -> fx.execute(() -> sent.set(all == 0 ? 0 : (double) done / all)), cancellation));
        running = begun;
        begun.whenEnded(fx, outcome -> {
            busy.set(false);
            running = null;
            switch (outcome) {
                case Outcome.Done<ModelInfo>(ModelInfo made) -> {
                    name.set("");
                    sources.clear();
                    keep();
                    asked.accept(made);
                }
                case Outcome.Failed<ModelInfo>(Problem why) -> problem.set(why);
                case Outcome.Cancelled<ModelInfo>() -> { }
            }
        });
    }

    /// Breaks the upload off; nothing of it stays.
    void cancel() {
        Running<ModelInfo> under = running;
        if (under != null) {
            under.cancel();
        }
    }

    /// Writes the prepared texts into a file, and what is held back into one beside it.
    void export(Path training, Runnable done) {
        String file = String.valueOf(training.getFileName());
        Path tuning = training.resolveSibling(file.replaceFirst("(\\.txt)?$", "-tuning.txt"));
        List<TrainingSource> texts = sources.stream().map(Source::from).toList();
        String code = language.get();
        int held = share.get();
        problem.set(null);
        background.start("export training texts", cancellation -> {
            models.export(texts, code, held, training, tuning);
            return true;
        }).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                problem.set(why);
            } else {
                done.run();
            }
        });
    }
}
