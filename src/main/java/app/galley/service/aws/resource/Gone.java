package app.galley.service.aws.resource;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.transcribe.model.BadRequestException;
import software.amazon.awssdk.services.transcribe.model.NotFoundException;

/// Answers that say that something is not there: some of the service's collections call that "not found", others a bad request.
final class Gone {
    private Gone() { }

    /// What a call finds; empty when the service says that it is not there.
    static <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (BadRequestException e) {
            if (isUnknown(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isUnknown(BadRequestException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String message = details == null ? e.getMessage() : details.errorMessage();
        return message != null && message.contains("couldn't be found");
    }
}
