package app.galley.ui.shell;

import app.galley.library.Recording;
import app.galley.problem.Wording;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Background;
import app.galley.transcript.TimeSpan;
import app.galley.ui.category.CategoriesView;
import app.galley.ui.category.CategoriesViewModel;
import app.galley.ui.filter.FiltersView;
import app.galley.ui.filter.FiltersViewModel;
import app.galley.ui.kit.Idle;
import app.galley.ui.model.ModelsView;
import app.galley.ui.model.ModelsViewModel;
import app.galley.ui.vocabulary.SuggestionsViewModel;
import app.galley.ui.vocabulary.VocabulariesView;
import app.galley.ui.vocabulary.VocabulariesViewModel;
import app.galley.ui.vocabulary.region.RegionViewModel;
import app.galley.ui.vocabulary.trial.TrialView;
import app.galley.ui.vocabulary.trial.TrialViewModel;
import app.galley.workbench.Resources;
import app.galley.workbench.Workbench;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The places of what is managed at the service: each made when somebody first goes there, and asked anew whenever somebody does.
final class ResourceRoom {
    private static final Duration QUIET = Duration.ofMillis(800);
    private final Workbench workbench;
    private final Background background;
    private final Executor fx;
    private final Wording words;
    private final BiConsumer<UUID, TimeSpan> play;
    private @Nullable VocabulariesView vocabularies;
    private @Nullable FiltersView filters;
    private @Nullable ModelsView models;
    private @Nullable CategoriesView categories;
    private @Nullable CategoriesViewModel categoriesModel;

    /// @param play plays a place of a recording
    ResourceRoom(Workbench workbench, Background background, Executor fx, Wording words, BiConsumer<UUID, TimeSpan> play) {
        this.workbench = workbench;
        this.background = background;
        this.fx = fx;
        this.words = words;
        this.play = play;
    }

    /// Shows the vocabularies.
    Node vocabularies() {
        VocabulariesView shown = vocabularies;
        if (shown == null) {
            VocabulariesViewModel model = new VocabulariesViewModel(workbench.resources().vocabularies(), background, fx, new Idle(QUIET));
            SuggestionsViewModel suggestions = new SuggestionsViewModel(workbench.resources().suggesting(), workbench.resources().dismissed(),
                    id -> workbench.catalogue().find(id).map(Recording::title).orElse(""), fx);
            shown = new VocabulariesView(model, suggestions,
                    new TrialView(new TrialViewModel(workbench.resources().trials(), background, fx), words, play), words, workbench.exports()::write, example -> play.accept(example.recording(), example.time()),
                    language());
            shown.offer(new RegionViewModel(workbench.resources().regionCopies(), background, fx));
            vocabularies = shown;
        }
        shown.look();
        return shown;
    }

    /// Shows the call categories.
    Node categories() {
        CategoriesView shown = categories;
        CategoriesViewModel model = categoriesModel;
        if (shown == null || model == null) {
            model = new CategoriesViewModel(workbench.resources().categories(), workbench.resources().calls(), background, fx);
            shown = new CategoriesView(model, words, play);
            categoriesModel = model;
            categories = shown;
        }
        model.look();
        return shown;
    }

    /// Shows the vocabulary filters.
    Node filters() {
        FiltersView shown = filters;
        if (shown == null) {
            Resources resources = workbench.resources();
            shown = new FiltersView(new FiltersViewModel(resources.filters(), resources.wordForms(), resources.filterTrial(), this::language, background, fx),
                    words);
            filters = shown;
        }
        return shown;
    }

    /// Shows the custom language models.
    Node models() {
        ModelsView shown = models;
        if (shown == null) {
            Resources resources = workbench.resources();
            shown = new ModelsView(new ModelsViewModel(resources.models(), resources.keptTexts(), resources.filterTrial()::recordings, background, fx), words);
            models = shown;
        }
        return shown;
    }

    /// Puts the cursor where work in a place begins.
    void focus(Place place) {
        if (place == Place.FILTERS && filters != null) {
            filters.focusList();
        }
        if (place == Place.MODELS && models != null) {
            models.focusList();
        }
        if (place == Place.VOCABULARIES && vocabularies != null) {
            vocabularies.focusList();
        } else if (place == Place.CATEGORIES && categories != null) {
            categories.focusList();
        }
    }

    private String language() {
        return workbench.preferences().job().language() instanceof LanguageChoice.Named(String code) ? code : "en-US";
    }
}
