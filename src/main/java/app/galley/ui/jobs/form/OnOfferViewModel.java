package app.galley.ui.jobs.form;

import app.galley.problem.Problem;
import app.galley.task.Background;
import app.galley.task.Outcome;
import app.galley.workbench.resource.OnOffer;
import app.galley.workbench.resource.OnOffer.Kind;
import app.galley.workbench.resource.OnOffer.Named;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the service has that a job can be given, as far as it was asked. Used on the FX thread; asks beside it.
public final class OnOfferViewModel {
    private final Map<Kind, ReadOnlyObjectWrapper<Answer>> answers = new EnumMap<>(Kind.class);
    private final Set<Kind> asked = new HashSet<>();
    private final OnOffer service;
    private final Background background;
    private final Executor fx;

    /// What is known.
    ///
    /// @param lists what there is; empty while the service has not answered
    /// @param why why it has not; empty when it was not asked
    record Answer(Optional<List<Named>> lists, Optional<Problem> why) {
        /// One of a name.
        Optional<Named> named(String name) {
            return lists.stream().flatMap(List::stream).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /// Asks nobody before [#look].
    public OnOfferViewModel(OnOffer service, Background background, Executor fx) {
        this.service = service;
        this.background = background;
        this.fx = fx;
        for (Kind kind : Kind.values()) {
            answers.put(kind, new ReadOnlyObjectWrapper<>(new Answer(Optional.empty(), Optional.empty())));
        }
    }

    private ReadOnlyObjectWrapper<Answer> wrapper(Kind kind) {
        return java.util.Objects.requireNonNull(answers.get(kind));
    }

    /// What is known of a kind.
    ReadOnlyObjectProperty<Answer> answerProperty(Kind kind) {
        return wrapper(kind).getReadOnlyProperty();
    }

    /// Asks the service, unless it is being asked; what it said before stays until it answers.
    void look(Kind kind) {
        if (asked.add(kind)) {
            background.start("look what jobs can be given", cancellation -> service.all(kind)).whenEnded(fx, outcome -> {
                asked.remove(kind);
                switch (outcome) {
                    case Outcome.Done<List<Named>>(List<Named> found) -> wrapper(kind).set(new Answer(Optional.of(found), Optional.empty()));
                    case Outcome.Failed<List<Named>>(Problem why) -> wrapper(kind).set(new Answer(wrapper(kind).get().lists(), Optional.of(why)));
                    case Outcome.Cancelled<List<Named>>() -> { }
                }
            });
        }
    }
}
