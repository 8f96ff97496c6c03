package app.galley.service.aws.resource;

import app.galley.problem.Problem;
import app.galley.service.filter.FilterInfo;
import app.galley.service.filter.VocabularyFilters;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.ConflictException;

/// Amazon Transcribe's vocabulary filters.
public final class AwsVocabularyFilters implements VocabularyFilters {
    private static final int PAGE = 100;
    private final TranscribeClient client;
    private final Calls calls;

    /// Over a client, which whoever made it closes.
    public AwsVocabularyFilters(TranscribeClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public List<FilterInfo> list() {
        return calls.call("transcribe:ListVocabularyFilters", () -> client.listVocabularyFiltersPaginator(l -> l.maxResults(PAGE)).stream()
                .flatMap(page -> page.vocabularyFilters().stream())
                .map(f -> info(f.vocabularyFilterName(), f.languageCodeAsString(), f.lastModifiedTime()))
                .sorted(Comparator.comparing(FilterInfo::name)).toList());
    }

    @Override
    public Optional<FilterInfo> find(String name) {
        return calls.call("transcribe:GetVocabularyFilter", () -> Gone.find(() -> {
            var f = client.getVocabularyFilter(g -> g.vocabularyFilterName(name));
            return info(f.vocabularyFilterName(), f.languageCodeAsString(), f.lastModifiedTime());
        }));
    }

    @Override
    public Optional<String> address(String name) {
        return calls.call("transcribe:GetVocabularyFilter", () -> Gone.find(() ->
                Optional.ofNullable(client.getVocabularyFilter(g -> g.vocabularyFilterName(name)).downloadUri()))).flatMap(address -> address);
    }

    @Override
    public FilterInfo create(String name, String language, String file) {
        return calls.call("transcribe:CreateVocabularyFilter", () -> {
            try {
                var f = client.createVocabularyFilter(c -> c.vocabularyFilterName(name).languageCode(language).vocabularyFilterFileUri(file));
                return info(f.vocabularyFilterName(), f.languageCodeAsString(), f.lastModifiedTime());
            } catch (ConflictException e) {
                throw Problem.refused("filter.nameTaken", name).asException(e);
            }
        });
    }

    @Override
    public Optional<FilterInfo> update(String name, String file) {
        return calls.call("transcribe:UpdateVocabularyFilter", () -> Gone.find(() -> {
            var f = client.updateVocabularyFilter(u -> u.vocabularyFilterName(name).vocabularyFilterFileUri(file));
            return info(f.vocabularyFilterName(), f.languageCodeAsString(), f.lastModifiedTime());
        }));
    }

    @Override
    public void delete(String name) {
        calls.run("transcribe:DeleteVocabularyFilter", () -> Gone.find(() -> client.deleteVocabularyFilter(d -> d.vocabularyFilterName(name))));
    }

    private static FilterInfo info(String name, String language, @Nullable Instant modified) {
        return new FilterInfo(name, language, modified == null ? Instant.EPOCH : modified);
    }
}
