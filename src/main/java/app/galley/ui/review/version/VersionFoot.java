package app.galley.ui.review.version;

import app.galley.problem.Wording;
import app.galley.ui.kit.Icons;
import app.galley.ui.review.version.VersionsViewModel.Version;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the version that is compared: a result of the recogniser is taken over, a kept version put back.
final class VersionFoot extends FlowPane {
    private final Wording words;

    VersionFoot(VersionsViewModel model, VersionActs acts, ObservableBooleanValue hasChosen, Wording words) {
        this.words = words;
        Button go = Icons.wordedButton(Feather.CORNER_DOWN_LEFT, words.say("review.versions.goTo"), acts::go);
        go.setId("go-to-difference");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.disableProperty().bind(Bindings.not(hasChosen));
        Button back = Icons.wordedButton(Feather.ROTATE_CCW, words.say("review.versions.restore"), acts::restore);
        back.setId("restore-version");
        back.getStyleClass().add("accent");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setTooltip(new Tooltip(words.say("review.versions.restoreHelp")));
        SplitMenuButton take = takeOver(model, acts);
        model.comparedProperty().subscribe(found -> back.setDisable(found == null || found.isSame()));
        getStyleClass().addAll("review-foot", "review-offers");
        model.shownProperty().subscribe(shown -> getChildren().setAll(go, shown instanceof Version.Machine ? take : back));
    }

    private SplitMenuButton takeOver(VersionsViewModel model, VersionActs acts) {
        MenuItem chosen = item("take-difference", "review.takeOver.chosen", acts::takeChosen);
        chosen.disableProperty().bind(acts.mayTakeChosen().not());
        MenuItem marked = item("take-marked", "review.takeOver.marked", acts::takeMarked);
        marked.disableProperty().bind(acts.mayTakeMarked().not());
        MenuItem all = item("restore-result", "review.takeOver.restore", acts::restore);
        model.comparedProperty().subscribe(found -> all.setDisable(found == null || found.isSame()));
        model.shownProperty().subscribe(shown -> all.setText(words.say(
                shown != null && shown.isStretch() ? "review.takeOver.restoreStretch" : "review.takeOver.restore")));
        SplitMenuButton take = new SplitMenuButton(chosen, marked, all);
        take.setId("take-over");
        take.setText(words.say("review.takeOver.whole"));
        take.setTooltip(new Tooltip(words.say("review.takeOver.help")));
        take.setAccessibleHelp(words.say("review.takeOver.help"));
        take.getStyleClass().add("accent");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(e -> acts.takeWhole());
        take.disableProperty().bind(acts.mayTake().not());
        return take;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(words.say(key));
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
