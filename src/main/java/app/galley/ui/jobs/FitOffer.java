package app.galley.ui.jobs;

import app.galley.media.extract.Coding;
import app.galley.problem.Wording;
import app.galley.ui.kit.Wrapping;
import app.galley.workbench.fit.Fit;
import app.galley.workbench.fit.Remedy;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Why the service does not take the recording as it is, and the offer to do something about it. Takes no room while it is taken.
final class FitOffer extends VBox {
    private final FitViewModel model;
    private final Wording words;
    private final Label why = new Label();
    private final CheckBox offer = new CheckBox();
    private final Label hint = new Label();

    FitOffer(FitViewModel model, Wording words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("fit");
        why.setId("fit-why");
        why.getStyleClass().add("problem-text");
        offer.setId("fit-offer");
        offer.setWrapText(true);
        offer.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().add("hint");
        Wrapping.wrap(why);
        Wrapping.wrap(hint);
        offer.selectedProperty().bindBidirectional(model.acceptedProperty());
        getChildren().setAll(why, offer, hint);
        for (Node node : getChildren()) {
            node.managedProperty().bind(node.visibleProperty());
        }
        managedProperty().bind(visibleProperty());
        model.fitProperty().subscribe(this::show);
    }

    private void show(Fit fit) {
        setVisible(!fit.isGood());
        if (fit.isGood()) {
            return;
        }
        why.setText(words.say(fit.faults().getFirst()));
        offer.setVisible(fit.remedy().isPresent());
        hint.setVisible(fit.remedy().filter(remedy -> remedy instanceof Remedy.Divided).isPresent());
        fit.remedy().ifPresent(remedy -> {
            switch (remedy) {
                case Remedy.SoundAlone(Coding coding) -> offer.setText(words.say(coding == Coding.FLAC ? "jobs.fit.flac" : "jobs.fit.aac"));
                case Remedy.Divided divided -> {
                    offer.setText(words.say("jobs.fit.divide", divided.pieces(model.length())));
                    hint.setText(words.say("jobs.fit.divideHint"));
                }
            }
        });
    }
}
