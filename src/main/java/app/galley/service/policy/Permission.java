package app.galley.service.policy;

import app.galley.problem.Problem;
import java.util.Optional;

/// A permission that was tried.
///
/// @param name as IAM names it, such as `s3:PutObject`
/// @param obstacle why it cannot be used; empty when it can
public record Permission(String name, Optional<Problem> obstacle) {
}
