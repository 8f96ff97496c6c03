package app.galley.service.aws.resource;

import java.util.function.Supplier;

/// How calls of the SDK are made: what they throw becomes a problem.
public interface Calls {
    /// Makes a call.
    ///
    /// @param action what is done, as IAM names the permission for it: `transcribe:CreateVocabulary`
    <T> T call(String action, Supplier<T> call);

    /// Makes a call that yields nothing.
    default void run(String action, Runnable call) {
        call(action, () -> {
            call.run();
            return true;
        });
    }
}
