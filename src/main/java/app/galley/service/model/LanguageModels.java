package app.galley.service.model;

import java.util.List;
import java.util.Optional;

/// The custom language models of an account in a region. Safe from any thread; every call blocks and throws a
/// [app.galley.problem.ProblemException] as [app.galley.service.TranscriptionService] does.
public interface LanguageModels {
    /// All of them, the newest first.
    List<ModelInfo> list();

    /// One of them; empty when there is none of that name.
    Optional<ModelInfo> find(String name);

    /// Has one trained; it is not ready for hours when this returns.
    ///
    /// @param training what the keys of the training texts begin with, as an `s3://` address
    /// @param tuning the same for the tuning texts; empty for none
    ModelInfo create(ModelWish wish, String training, Optional<String> tuning);

    /// Deletes one; nothing happens when it is gone already.
    void delete(String name);
}
