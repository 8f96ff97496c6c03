package app.galley.ui.caption;

import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.ui.caption.edit.Decisions;
import app.galley.ui.caption.page.ChecklistPage;
import app.galley.ui.caption.page.PanelPage;
import app.galley.ui.caption.page.PresetDraft;
import app.galley.ui.caption.page.PresetForm;
import app.galley.ui.caption.page.PresetShelf;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What is shown in place of the captions for a while.
final class CaptionPages {
    private final CaptionViewModel model;
    private final Decisions decisions;
    private final PresetShelf shelf;
    private final Consumer<@Nullable Region> show;
    private final Wording words;

    /// @param show shows a page in place of the captions; the captions again for null
    CaptionPages(CaptionViewModel model, PresetShelf shelf, Consumer<@Nullable Region> show, Wording words) {
        this.model = model;
        this.decisions = model.decisions();
        this.shelf = shelf;
        this.show = show;
        this.words = words;
    }

    private void back() {
        show.accept(null);
    }

    /// What only a person can judge.
    void checklist() {
        PanelPage page = new PanelPage(words.say("caption.checklist.title"), new ChecklistPage(model.checklist(),
                decisions.decidedProperty().map(decided -> decided.judgements()),
                change -> decisions.judge(change.apply(decisions.decidedProperty().get().judgements())), model.kept()::now, words), this::back, words);
        show.accept(page);
        page.enter();
    }

    /// A preset of one's own that begins as the chosen one is.
    void newPreset() {
        String name = decisions.decidedProperty().get().preset();
        String called = CaptionPreset.names().contains(name) ? words.say("caption.preset." + name) : name;
        shelf.read(name, preset -> form(PresetDraft.from(preset, shelf.free(words.say("caption.page.copyOf", called))), "caption.page.newPreset"));
    }

    /// The chosen one, which is one's own.
    void editPreset() {
        shelf.read(decisions.decidedProperty().get().preset(), preset -> form(PresetDraft.of(preset), "caption.page.editPreset"));
    }

    private void form(PresetDraft draft, String title) {
        PresetForm form = new PresetForm(draft, shelf.ownProperty().get(), preset -> shelf.keep(preset, () -> {
            model.presetChanged(preset.name());
            decisions.choose(preset.name());
            back();
        }), words);
        PanelPage page = new PanelPage(words.say(title, draft.name()), form, this::back, words);
        show.accept(page);
        // what scrolls is in the window only when the page has its skin
        page.applyCss();
        form.enter();
    }
}
