package app.galley.service.aws.resource;

import app.galley.problem.Problem;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.service.vocabulary.VocabularyInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.transcribe.TranscribeClient;
import software.amazon.awssdk.services.transcribe.model.ConflictException;
import software.amazon.awssdk.services.transcribe.model.Tag;

/// Amazon Transcribe's custom vocabularies of both kinds.
public final class AwsVocabularies implements Vocabularies {
    private static final int PAGE = 100;
    private final TranscribeClient client;
    private final Calls calls;
    private final Arns arns;

    /// Over a client, which whoever made it closes.
    ///
    /// @param arns the names by which things are tagged
    public AwsVocabularies(TranscribeClient client, Calls calls, Arns arns) {
        this.client = client;
        this.calls = calls;
        this.arns = arns;
    }

    private static String action(String verb, Kind kind) {
        String noun = verb.equals("List") ? "Vocabularies" : "Vocabulary";
        return "transcribe:" + verb + (kind == Kind.MEDICAL ? "Medical" : "") + noun;
    }

    @Override
    public List<VocabularyInfo> list(Kind kind) {
        return calls.call(action("List", kind), () -> {
            Stream<VocabularyInfo> found = switch (kind) {
                case STANDARD -> client.listVocabulariesPaginator(l -> l.maxResults(PAGE)).stream().flatMap(page -> page.vocabularies().stream())
                        .map(v -> info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), null));
                case MEDICAL -> client.listMedicalVocabulariesPaginator(l -> l.maxResults(PAGE)).stream().flatMap(page -> page.vocabularies().stream())
                        .map(v -> info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), null));
            };
            return found.sorted(Comparator.comparing(VocabularyInfo::name)).toList();
        });
    }

    @Override
    public Optional<VocabularyInfo> find(Kind kind, String name) {
        return calls.call(action("Get", kind), () -> Gone.find(() -> switch (kind) {
            case STANDARD -> {
                var v = client.getVocabulary(g -> g.vocabularyName(name));
                yield info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), v.failureReason());
            }
            case MEDICAL -> {
                var v = client.getMedicalVocabulary(g -> g.vocabularyName(name));
                yield info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), v.failureReason());
            }
        }));
    }

    @Override
    public Optional<String> address(Kind kind, String name) {
        return calls.call(action("Get", kind), () -> Gone.find(() -> Optional.ofNullable(switch (kind) {
            case STANDARD -> client.getVocabulary(g -> g.vocabularyName(name)).downloadUri();
            case MEDICAL -> client.getMedicalVocabulary(g -> g.vocabularyName(name)).downloadUri();
        }))).flatMap(address -> address);
    }

    @Override
    public VocabularyInfo create(Kind kind, String name, String language, String file, Map<String, String> tags) {
        List<Tag> given = tags.entrySet().stream().map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList();
        return change("Create", kind, name, () -> switch (kind) {
            case STANDARD -> {
                var v = client.createVocabulary(c -> c.vocabularyName(name).languageCode(language).vocabularyFileUri(file)
                        .tags(given.isEmpty() ? null : given));
                yield info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), v.failureReason());
            }
            case MEDICAL -> {
                var v = client.createMedicalVocabulary(c -> c.vocabularyName(name).languageCode(language).vocabularyFileUri(file)
                        .tags(given.isEmpty() ? null : given));
                yield info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), v.failureReason());
            }
        });
    }

    @Override
    public VocabularyInfo update(Kind kind, String name, String language, String file) {
        return change("Update", kind, name, () -> switch (kind) {
            case STANDARD -> {
                var v = client.updateVocabulary(u -> u.vocabularyName(name).languageCode(language).vocabularyFileUri(file));
                yield info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), null);
            }
            case MEDICAL -> {
                var v = client.updateMedicalVocabulary(u -> u.vocabularyName(name).languageCode(language).vocabularyFileUri(file));
                yield info(v.vocabularyName(), v.languageCodeAsString(), v.vocabularyStateAsString(), v.lastModifiedTime(), null);
            }
        });
    }

    /// A conflict says that the name is taken, or that the service is still busy with the vocabulary.
    private VocabularyInfo change(String verb, Kind kind, String name, Supplier<VocabularyInfo> call) {
        return calls.call(action(verb, kind), () -> {
            try {
                return call.get();
            } catch (ConflictException e) {
                throw Problem.refused(verb.equals("Create") ? "vocabulary.nameTaken" : "vocabulary.busy", name).asException(e);
            }
        });
    }

    @Override
    public void delete(Kind kind, String name) {
        calls.run(action("Delete", kind), () -> Gone.find(() -> switch (kind) {
            case STANDARD -> client.deleteVocabulary(d -> d.vocabularyName(name));
            case MEDICAL -> client.deleteMedicalVocabulary(d -> d.vocabularyName(name));
        }));
    }

    @Override
    public Map<String, String> tags(Kind kind, String name) {
        String arn = arns.of(resource(kind), name);
        return calls.call("transcribe:ListTagsForResource", () -> {
            Map<String, String> found = new TreeMap<>();
            client.listTagsForResource(l -> l.resourceArn(arn)).tags().forEach(tag -> found.put(tag.key(), tag.value()));
            return found;
        });
    }

    @Override
    public void setTags(Kind kind, String name, Map<String, String> tags) {
        String arn = arns.of(resource(kind), name);
        Map<String, String> before = tags(kind, name);
        List<Tag> given = tags.entrySet().stream().filter(tag -> !tag.getValue().equals(before.get(tag.getKey())))
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList();
        List<String> taken = before.keySet().stream().filter(key -> !tags.containsKey(key)).toList();
        // first those that go: both may be fifty
        if (!taken.isEmpty()) {
            calls.run("transcribe:UntagResource", () -> client.untagResource(u -> u.resourceArn(arn).tagKeys(taken)));
        }
        if (!given.isEmpty()) {
            calls.run("transcribe:TagResource", () -> client.tagResource(t -> t.resourceArn(arn).tags(given)));
        }
    }

    private static String resource(Kind kind) {
        return switch (kind) {
            case STANDARD -> "vocabulary";
            case MEDICAL -> "medical-vocabulary";
        };
    }

    private static VocabularyInfo info(String name, String language, String state, @Nullable Instant modified, @Nullable String failure) {
        return new VocabularyInfo(name, language, state.equals("READY") ? VocabularyInfo.State.READY
                : state.equals("FAILED") ? VocabularyInfo.State.FAILED : VocabularyInfo.State.PENDING,
                modified == null ? Instant.EPOCH : modified, Optional.ofNullable(failure).filter(reason -> !reason.isBlank()));
    }
}
