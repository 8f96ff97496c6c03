package app.galley.service.model;

import app.galley.problem.Problem;
import app.galley.service.rule.BaseModel;
import java.util.ArrayList;
import java.util.List;

/// What a custom language model shall be. It may be wrong while somebody writes it: [#faults] says what is.
///
/// @param name what it is called at the service
/// @param language one of [#LANGUAGES]
/// @param base what it is made from
/// @param role the ARN of the role with which the service reads the texts
public record ModelWish(String name, String language, BaseModel base, String role) {
    /// The languages that models are made for (CreateLanguageModel, `LanguageCode`).
    public static final List<String> LANGUAGES = List.of("de-DE", "en-AU", "en-GB", "en-US", "es-US", "hi-IN", "ja-JP");
    private static final String ROLE = "arn:(aws|aws-cn|aws-us-gov|aws-iso[a-z-]*):iam::[0-9]{12}:role/.{1,1900}";

    /// What is in the way of asking for it, by itself.
    ///
    /// @param needsRole whether the service reads the texts with a role: the local service does not
    public List<Problem> faults(boolean needsRole) {
        List<Problem> faults = new ArrayList<>();
        if (!name.matches("[0-9a-zA-Z._-]{1,200}") || name.equals(".") || name.equals("..")) {
            faults.add(fault(name.isBlank() ? "model.noName" : "model.name", name));
        }
        if (!LANGUAGES.contains(language)) {
            faults.add(fault("model.language", language));
        }
        if (needsRole && role.isBlank()) {
            faults.add(fault("model.noRole"));
        } else if (!role.isBlank() && !role.matches(ROLE)) {
            faults.add(fault("model.role", role));
        }
        return faults;
    }

    static Problem fault(String key, Object... arguments) {
        return new Problem(key, Problem.Kind.FAULTS, List.of(arguments));
    }
}
