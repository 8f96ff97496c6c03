package app.galley.ui.jobs.form;

import app.galley.problem.Wording;
import app.galley.service.job.JobSettings;
import app.galley.service.job.Subtitles;
import app.galley.service.rule.JobOption;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What else the transcript is to have: channels apart, other readings, captions by the service.
final class TranscriptFields extends VBox {
    TranscriptFields(JobFormViewModel model, Wording words) {
        super(8);
        CheckBox channels = new CheckBox(words.say("jobs.channels"));
        channels.setOnAction(e -> model.change(settings -> settings.withChannels(channels.isSelected())));
        CountRow alternatives = new CountRow(words, "jobs.alternatives", 2, JobSettings.MOST_ALTERNATIVES, 2,
                number -> model.change(settings -> settings.withAlternatives(number)));
        CheckBox vtt = new CheckBox("WebVTT");
        CheckBox srt = new CheckBox("SRT");
        Runnable captions = () -> model.change(settings -> settings.withSubtitles(
                vtt.isSelected() || srt.isSelected() ? new Subtitles(vtt.isSelected(), srt.isSelected(), 1) : null));
        vtt.setOnAction(e -> captions.run());
        srt.setOnAction(e -> captions.run());
        getChildren().setAll(new OptionRow(model, JobOption.CHANNELS, words, channels), new OptionRow(model, JobOption.ALTERNATIVES, words, alternatives),
                new OptionRow(model, JobOption.SUBTITLES, words, new Fields(words).labelled("jobs.subtitles", new HBox(16, vtt, srt))));
        model.settingsProperty().subscribe(now -> {
            channels.setSelected(now.channels());
            alternatives.follow(now.alternatives());
            Subtitles wanted = now.subtitles();
            vtt.setSelected(wanted != null && wanted.vtt());
            srt.setSelected(wanted != null && wanted.srt());
        });
    }
}
