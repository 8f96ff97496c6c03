package app.galley.main;

import app.galley.format.Formats;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.service.Connection;
import app.galley.service.MediaStaging;
import app.galley.service.aws.AwsConnection;
import app.galley.service.aws.SharedConfig;
import app.galley.service.rule.Limits;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.task.Background;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Preferences;
import app.galley.workbench.Resources;
import app.galley.workbench.category.AnalysedCalls;
import app.galley.workbench.category.CategoryDesk;
import app.galley.workbench.filter.FilterTrial;
import app.galley.workbench.filter.Filters;
import app.galley.workbench.filter.WordForms;
import app.galley.workbench.job.Place;
import app.galley.workbench.model.KeptTexts;
import app.galley.workbench.model.Models;
import app.galley.workbench.model.TrainingTexts;
import app.galley.workbench.resource.OnOffer;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import app.galley.workbench.spelling.Spelling;
import app.galley.workbench.vocabulary.Dismissed;
import app.galley.workbench.vocabulary.RegionCopies;
import app.galley.workbench.vocabulary.Suggesting;
import app.galley.workbench.vocabulary.Trials;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.time.Clock;
import java.util.Optional;

/// Puts together what is managed at the service beside jobs.
///
/// @param aws the connection to the service
/// @param place where that is
record Managed(SqliteLibrary library, AwsConnection aws, Place place, Preferences preferences, Background background, Clock clock) {
    /// What there is to read in a library.
    record Texts(Catalogue catalogue, Documents documents, Spelling spelling) { }

    /// The use cases.
    Resources resources(Connection connection, Formats formats, Texts texts, Trials trials) {
        StagedText staged = new StagedText(aws.staging(), clock);
        Watch watch = new Watch(background, place.pace().first(), place.pace().longest());
        VocabularyDesk vocabularies = new VocabularyDesk(library.drafts(), aws.vocabularies(), staged, watch, preferences, place.name(), clock);
        RegionCopies copies = new RegionCopies(connection instanceof Connection.Aws here ? Optional.of(here) : Optional.empty(), this::open, new SharedConfig(),
                vocabularies, watch, clock);
        return new Resources(vocabularies, copies,
                new Filters(aws.filters(), staged, place.name(), library.drafts(), preferences::jobPresets, clock), new WordForms(texts.spelling()),
                new FilterTrial(texts.catalogue(), texts.documents()),
                new Models(aws.models(), aws.staging(), new TrainingTexts(texts.documents()), preferences::jobPresets, watch, place.limits() == Limits.AMAZON),
                new Suggesting(texts.catalogue(), library.transcripts(), formats, texts.spelling()::wordsOf, background), new Dismissed(library.settings()), trials,
                new CategoryDesk(library.drafts(), aws.categories(), place.name(), clock),
                new AnalysedCalls(texts.catalogue(), library.transcripts(), formats), new OnOffer(aws.vocabularies(), aws.filters(), aws.models()),
                new KeptTexts(library.drafts(), clock));
    }

    private RegionCopies.There open(Connection.Aws other) {
        AwsConnection there = new AwsConnection(other, background);
        return new RegionCopies.There() {
            @Override
            public Vocabularies vocabularies() {
                return there.vocabularies();
            }

            @Override
            public MediaStaging staging() {
                return there.staging();
            }

            @Override
            public void close() {
                there.close();
            }
        };
    }
}
