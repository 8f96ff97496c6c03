package app.galley.ui.jobs.form;

import app.galley.problem.Problem;
import app.galley.service.filter.FilterInfo;
import app.galley.service.filter.VocabularyFilters;
import app.galley.service.model.LanguageModels;
import app.galley.service.model.ModelInfo;
import app.galley.service.vocabulary.Vocabularies;
import app.galley.service.vocabulary.VocabularyInfo;
import app.galley.task.Background;
import app.galley.workbench.resource.OnOffer;
import app.galley.workbench.resource.OnOffer.Kind;
import app.galley.workbench.resource.OnOffer.Named;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a service of tests has that jobs can be given.
public final class OnOfferViewModels {
    private OnOfferViewModels() { }

    /// Of a service that has nothing.
    public static OnOfferViewModel nothing() {
        return of(new Service());
    }

    /// Of a service.
    static OnOfferViewModel of(Service service) {
        return new OnOfferViewModel(new OnOffer(service.port(Vocabularies.class), service.port(VocabularyFilters.class), service.port(LanguageModels.class)),
                Background.sameThread(), Runnable::run);
    }

    /// A service that can be listed.
    static final class Service {
        private final Map<Kind, List<Named>> all = new EnumMap<>(Kind.class);
        private boolean fails;

        void has(Kind kind, Named... named) {
            all.put(kind, List.of(named));
        }

        void fails() {
            fails = true;
        }

        <T> T port(Class<T> port) {
            return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                if (!method.getName().equals("list")) {
                    throw new UnsupportedOperationException(method.getName());
                }
                if (fails) {
                    throw Problem.unreachable("service.noAnswer", "127.0.0.1").asException();
                }
                Kind kind = port == VocabularyFilters.class ? Kind.FILTER : port == LanguageModels.class ? Kind.MODEL
                        : arguments[0] == Vocabularies.Kind.MEDICAL ? Kind.MEDICAL_VOCABULARY : Kind.VOCABULARY;
                return all.getOrDefault(kind, List.of()).stream().map(one -> switch (kind) {
                    case FILTER -> new FilterInfo(one.name(), one.language(), Instant.EPOCH);
                    case MODEL -> new ModelInfo(one.name(), one.language(), "WideBand", ModelInfo.State.COMPLETED, Instant.EPOCH, Optional.empty(), false,
                            Optional.empty(), Optional.empty());
                    case VOCABULARY, MEDICAL_VOCABULARY -> new VocabularyInfo(one.name(), one.language(), VocabularyInfo.State.valueOf(one.state().name()),
                            Instant.EPOCH, Optional.empty());
                }).toList();
            }));
        }
    }
}
