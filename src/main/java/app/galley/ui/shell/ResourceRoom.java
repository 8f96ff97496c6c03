package app.galley.ui.shell;

import app.galley.problem.Wording;
import app.galley.service.job.LanguageChoice;
import app.galley.task.Background;
import app.galley.ui.kit.Idle;
import app.galley.ui.vocabulary.VocabulariesView;
import app.galley.ui.vocabulary.VocabulariesViewModel;
import app.galley.workbench.Workbench;
import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The places of what is managed at the service: each made when somebody first goes there, and asked anew whenever somebody does.
final class ResourceRoom {
    private static final Duration QUIET = Duration.ofMillis(800);
    private final Workbench workbench;
    private final Background background;
    private final Executor fx;
    private final Wording words;
    private @Nullable VocabulariesView vocabularies;

    ResourceRoom(Workbench workbench, Background background, Executor fx, Wording words) {
        this.workbench = workbench;
        this.background = background;
        this.fx = fx;
        this.words = words;
    }

    /// Shows the vocabularies.
    Node vocabularies() {
        VocabulariesView shown = vocabularies;
        if (shown == null) {
            VocabulariesViewModel model = new VocabulariesViewModel(workbench.resources().vocabularies(), background, fx, new Idle(QUIET));
            shown = new VocabulariesView(model, words, workbench.exports()::write, language());
            vocabularies = shown;
        }
        shown.look();
        return shown;
    }

    /// Puts the cursor where work in a place begins.
    void focus(Place place) {
        if (place == Place.VOCABULARIES && vocabularies != null) {
            vocabularies.focusList();
        }
    }

    private String language() {
        return workbench.preferences().job().language() instanceof LanguageChoice.Named(String code) ? code : "en-US";
    }
}
