package app.galley.ui.model;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.service.model.ModelInfo;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.task.Running;
import app.galley.workbench.model.KeptTexts;
import app.galley.workbench.model.Models;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The language models as properties: which there are, what becomes of their training, and the form for a new one. Used on the FX thread.
public final class ModelsViewModel {
    private final Models models;
    private final Supplier<List<Recording>> recordings;
    private final Background background;
    private final Executor fx;
    private final ObservableList<ModelInfo> list = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ModelInfo> selected = new SimpleObjectProperty<>();
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable News> news = new SimpleObjectProperty<>();
    private final NewModelViewModel fresh;
    private @Nullable Running<Boolean> watching;

    /// What is to be said above the models.
    ///
    /// @param asks whether a button beside it deletes the model that is chosen
    record News(Problem says, boolean isProblem, boolean asks) {
        static News of(String key, Object... arguments) {
            return new News(Problem.wrongUse(key, arguments), false, false);
        }
    }

    /// Over the use cases.
    ///
    /// @param recordings those that have a transcript; asked in the background
    public ModelsViewModel(Models models, KeptTexts kept, Supplier<List<Recording>> recordings, Background background, Executor fx) {
        this.models = models;
        this.recordings = recordings;
        this.background = background;
        this.fx = fx;
        this.fresh = new NewModelViewModel(models, kept, background, fx, this::asked);
        selected.subscribe((before, now) -> {
            News open = news.get();
            // a question about one model is not answered for another
            if (open != null && open.asks() && (before == null || now == null || !before.name().equals(now.name()))) {
                news.set(null);
            }
        });
        selected.subscribe(chosen -> {
            if (chosen != null) {
                writing.set(false);
            }
        });
    }

    ObservableList<ModelInfo> list() {
        return list;
    }

    ObjectProperty<@Nullable ModelInfo> selectedProperty() {
        return selected;
    }

    /// Whether the form for a new model is shown.
    BooleanProperty writingProperty() {
        return writing;
    }

    ObjectProperty<@Nullable News> newsProperty() {
        return news;
    }

    NewModelViewModel fresh() {
        return fresh;
    }

    /// Shows the form.
    void begin() {
        selected.set(null);
        writing.set(true);
    }

    private void asked(ModelInfo made) {
        writing.set(false);
        news.set(News.of("model.asked", made.name()));
        Running<Boolean> before = watching;
        watching = null;
        if (before != null) {
            before.cancel();
        }
        look();
    }

    /// Looks which models there are, and goes on looking while one is being trained.
    public void look() {
        Running<Boolean> under = watching;
        if (under == null || under.hasEnded()) {
            watching = models.watch(all -> fx.execute(() -> show(all)), why -> fx.execute(() -> news.set(new News(why, true, false))))
                    .whenEnded(fx, outcome -> {
                        if (outcome instanceof Outcome.Failed<Boolean>(Problem why)) {
                            news.set(new News(why, true, false));
                        }
                    });
        }
    }

    private void show(List<ModelInfo> all) {
        Map<String, ModelInfo> before = new HashMap<>();
        list.forEach(model -> before.put(model.name(), model));
        ModelInfo chosen = selected.get();
        if (!list.equals(all)) {
            list.setAll(all);
            selected.set(chosen == null ? null : all.stream().filter(model -> model.name().equals(chosen.name())).findFirst().orElse(null));
        }
        all.stream().filter(model -> Optional.ofNullable(before.get(model.name())).filter(was -> was.state() == ModelInfo.State.IN_PROGRESS).isPresent())
                .filter(model -> model.state() != ModelInfo.State.IN_PROGRESS).forEach(model -> news.set(model.state() == ModelInfo.State.COMPLETED
                        ? News.of("model.ready", model.name())
                        : new News(Problem.refused("model.failed", model.name(), model.failure().orElse("-")), true, false)));
    }

    /// The recordings to learn from.
    void offerRecordings(ObservableList<Recording> into) {
        background.start("recordings with transcripts", cancellation -> recordings.get()).whenEnded(fx, outcome -> {
            if (outcome instanceof Outcome.Done<List<Recording>>(List<Recording> found)) {
                into.setAll(found);
            }
        });
    }

    /// Asks whether the model shall be deleted, and says which presets use it.
    void askDelete() {
        ModelInfo model = selected.get();
        if (model != null) {
            List<String> uses = models.uses(model.name());
            news.set(new News(uses.isEmpty() ? Problem.wrongUse("model.deleteAsk", model.name())
                    : Problem.wrongUse("model.deleteUsed", model.name(), uses.size(), String.join(", ", uses)), true, true));
        }
    }

    void delete() {
        ModelInfo model = selected.get();
        if (model != null) {
            background.start("delete language model", cancellation -> {
                models.delete(model);
                return true;
            }).whenEnded(fx, outcome -> {
                news.set(outcome instanceof Outcome.Failed<Boolean>(Problem why) ? new News(why, true, false) : News.of("model.deleted", model.name()));
                look();
            });
        }
    }
}
