package app.galley.service.aws.resource;

import app.galley.problem.Problem;
import app.galley.service.model.LanguageModels;
import app.galley.service.model.ModelInfo;
import app.galley.service.model.ModelWish;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.CreateLanguageModelResponse;
import software.amazon.awssdk.services.transcribe.model.InputDataConfig;
import software.amazon.awssdk.services.transcribe.model.LanguageModel;

/// Amazon Transcribe's custom language models.
public final class AwsLanguageModels implements LanguageModels {
    private static final int PAGE = 100;
    private final TranscribeClient client;
    private final Calls calls;

    /// Over a client, which whoever made it closes.
    public AwsLanguageModels(TranscribeClient client, Calls calls) {
        this.client = client;
        this.calls = calls;
    }

    @Override
    public List<ModelInfo> list() {
        return calls.call("transcribe:ListLanguageModels", () -> client.listLanguageModelsPaginator(l -> l.maxResults(PAGE)).stream()
                .flatMap(page -> page.models().stream()).map(AwsLanguageModels::info)
                .sorted(Comparator.comparing(ModelInfo::created).reversed().thenComparing(ModelInfo::name)).toList());
    }

    @Override
    public Optional<ModelInfo> find(String name) {
        return calls.call("transcribe:DescribeLanguageModel", () -> Gone.find(() ->
                info(client.describeLanguageModel(d -> d.modelName(name)).languageModel())));
    }

    @Override
    public ModelInfo create(ModelWish wish, String training, Optional<String> tuning) {
        InputDataConfig input = InputDataConfig.builder().s3Uri(training).tuningDataS3Uri(tuning.orElse(null)).dataAccessRoleArn(wish.role()).build();
        return calls.call("transcribe:CreateLanguageModel", () -> {
            try {
                CreateLanguageModelResponse made = client.createLanguageModel(c -> c.modelName(wish.name()).languageCode(wish.language())
                        .baseModelName(wish.base().word()).inputDataConfig(input));
                return new ModelInfo(made.modelName(), made.languageCodeAsString(), made.baseModelNameAsString(), state(made.modelStatusAsString()),
                        Instant.now(), Optional.empty(), false, Optional.of(training), tuning);
            } catch (ConflictException e) {
                throw Problem.refused("model.nameTaken", wish.name()).asException(e);
            }
        });
    }

    @Override
    public void delete(String name) {
        calls.run("transcribe:DeleteLanguageModel", () -> Gone.find(() -> client.deleteLanguageModel(d -> d.modelName(name))));
    }

    private static ModelInfo info(LanguageModel model) {
        Optional<InputDataConfig> input = Optional.ofNullable(model.inputDataConfig());
        Instant created = model.createTime();
        return new ModelInfo(model.modelName(), model.languageCodeAsString(), model.baseModelNameAsString(), state(model.modelStatusAsString()),
                created == null ? Instant.EPOCH : created, Optional.ofNullable(model.failureReason()).filter(why -> !why.isBlank()),
                Boolean.TRUE.equals(model.upgradeAvailability()), input.map(InputDataConfig::s3Uri), input.map(InputDataConfig::tuningDataS3Uri));
    }

    private static ModelInfo.State state(String word) {
        return word.equals("COMPLETED") ? ModelInfo.State.COMPLETED : word.equals("FAILED") ? ModelInfo.State.FAILED : ModelInfo.State.IN_PROGRESS;
    }
}
