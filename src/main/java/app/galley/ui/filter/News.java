package app.galley.ui.filter;

import app.galley.problem.Problem;

/// What is to be said above the filters.
///
/// @param says the sentence
/// @param isProblem whether something went wrong
/// @param next what can be done about it at once
record News(Problem says, boolean isProblem, Next next) {
    /// What a button beside a sentence does.
    enum Next {
        /// There is no button.
        NONE,
        /// Writes over what somebody else wrote at the service.
        OVERWRITE,
        /// Deletes the filter at the service.
        DELETE,
        /// Deletes the draft.
        FORGET
    }

    static News of(String key, Object... arguments) {
        return new News(Problem.wrongUse(key, arguments), false, Next.NONE);
    }

    static News of(Problem problem) {
        return new News(problem, true, problem.key().equals("filter.changedThere") ? Next.OVERWRITE : Next.NONE);
    }

    static News ask(Next next, String key, Object... arguments) {
        return new News(Problem.wrongUse(key, arguments), true, next);
    }
}
