package app.galley.ui.review;

import app.galley.problem.Wording;
import app.galley.transcript.review.Alternatives;
import app.galley.transcript.review.Doubt;
import app.galley.ui.kit.Icons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done to the chosen word: its other readings, and buttons. Takes no room while no word is chosen.
final class DoubtTools extends VBox {
    private final DoubtsViewModel model;
    private final DoubtActs acts;
    private final Wording words;
    private final FlowPane offers = new FlowPane();
    private final Label none = new Label();

    DoubtTools(DoubtsViewModel model, DoubtActs acts, Wording words) {
        this.model = model;
        this.acts = acts;
        this.words = words;
        getStyleClass().add("review-foot");
        offers.getStyleClass().add("review-offers");
        none.setText(words.say("review.doubts.noOffers"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        none.managedProperty().bind(none.visibleProperty());
        offers.managedProperty().bind(offers.visibleProperty());
        getChildren().setAll(none, offers, buttons());
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.currentProperty().isNotNull());
        model.currentProperty().subscribe(this::show);
        model.machineProperty().subscribe(known -> show(model.currentProperty().get()));
    }

    private FlowPane buttons() {
        Button hear = Icons.wordedButton(Feather.VOLUME_2, words.say("review.doubts.hear"), acts::hear);
        Button accept = Icons.wordedButton(Feather.CHECK, words.say("review.doubts.accept"), acts::accept);
        Button verify = Icons.wordedButton(Feather.CHECK_SQUARE, words.say("review.doubts.verify"), acts::verify);
        acts.name(hear, "review.command.hear");
        acts.name(accept, "review.command.accept");
        acts.name(verify, "review.command.verify");
        hear.setId("hear-word");
        accept.setId("accept-word");
        verify.setId("verify-turn");
        for (Button button : List.of(hear, accept, verify)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        FlowPane buttons = new FlowPane(hear, accept, verify);
        buttons.getStyleClass().add("review-offers");
        return buttons;
    }

    private void show(@Nullable Doubt doubt) {
        offers.getChildren().clear();
        List<Alternatives.Offer> found = doubt == null ? List.of() : model.corrections().offers(doubt);
        none.setVisible(found.isEmpty());
        offers.setVisible(!found.isEmpty());
        Label say = new Label(words.say("review.doubts.offers"));
        say.getStyleClass().add("muted");
        offers.getChildren().add(say);
        for (Alternatives.Offer offer : found) {
            Button button = new Button(offer.text());
            button.setMnemonicParsing(false);
            button.getStyleClass().add("reading");
            String said = words.say("review.doubts.offer", offer.text(), DoubtWords.percent(offer.confidence(), words));
            button.setTooltip(new Tooltip(said));
            button.setAccessibleText(said);
            button.setOnAction(e -> {
                if (doubt != null) {
                    acts.take(doubt, offer);
                }
            });
            offers.getChildren().add(button);
        }
    }
}
