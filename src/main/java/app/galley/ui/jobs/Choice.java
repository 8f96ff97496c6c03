package app.galley.ui.jobs;

import app.galley.library.Recording;
import app.galley.problem.Problem;
import app.galley.workbench.fit.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What becomes of recordings for which one job each is asked.
///
/// @param sendable those that can be sent as they are
/// @param refused those that cannot
/// @param underWay how many have a job under way already, and wait for its end
record Choice(List<Recording> sendable, List<Refused> refused, int underWay) {
    static final Choice NONE = new Choice(List.of(), List.of(), 0);

    Choice {
        sendable = List.copyOf(sendable);
        refused = List.copyOf(refused);
    }

    /// A recording that cannot be sent as it is.
    ///
    /// @param why the first of its obstacles
    /// @param remedy what can be done about all of them
    record Refused(Recording recording, Problem why, Optional<Remedy> remedy) { }

    /// Those about which something can be done.
    List<Refused> mendable() {
        return refused.stream().filter(each -> each.remedy().isPresent()).toList();
    }

    /// What is sent.
    ///
    /// @param mended whether it is done what can be done
    List<Recording> sent(boolean mended) {
        return mended ? Stream.concat(sendable.stream(), mendable().stream().map(Refused::recording)).toList() : sendable;
    }

    /// What is not sent.
    ///
    /// @param mended whether it is done what can be done
    List<Refused> left(boolean mended) {
        return mended ? refused.stream().filter(each -> each.remedy().isEmpty()).toList() : refused;
    }
}
