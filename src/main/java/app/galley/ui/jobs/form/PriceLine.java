package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.price.Estimate;
import app.galley.ui.kit.Wrapping;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// What the job will cost; nothing on this computer.
final class PriceLine extends Label {
    private final Wording words;

    PriceLine(JobFormViewModel model, Wording words) {
        this.words = words;
        setId("price");
        getStyleClass().add("hint");
        Wrapping.wrap(this);
        managedProperty().bind(visibleProperty());
        model.settingsProperty().subscribe(now -> show(model));
        model.lengthsProperty().subscribe(now -> show(model));
    }

    private void show(JobFormViewModel model) {
        setVisible(!model.runsHere());
        setText(model.estimate().map(this::said).orElseGet(() -> words.say("jobs.priceUnknown")));
    }

    private String said(Estimate estimate) {
        String said = words.say("jobs.price", estimate.total().setScale(2, RoundingMode.HALF_UP),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()).format(estimate.asOf()));
        if (estimate.otherRegion().isPresent()) {
            said += " " + words.say("jobs.priceElsewhere", estimate.otherRegion().get());
        }
        if (!estimate.unknown().isEmpty()) {
            said += " " + words.say("jobs.priceOnTop", estimate.unknown().stream().map(charge -> words.say("price." + charge.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(", ")));
        }
        return said;
    }
}
