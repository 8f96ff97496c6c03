package app.galley.library.sqlite.codec;

import app.galley.transcript.edit.EditSession.Step;

/// The numbers that stand for the steps of a journal. Stateless; any thread.
public final class StepCodec {
    private StepCodec() { }

    /// The number of a step.
    public static int encode(Step step) {
        return switch (step) {
            case APPLY -> 1;
            case UNDO -> 2;
            case REDO -> 3;
        };
    }

    /// The step of a number.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Step decode(int number) {
        return switch (number) {
            case 1 -> Step.APPLY;
            case 2 -> Step.UNDO;
            case 3 -> Step.REDO;
            default -> throw new IllegalArgumentException("no step " + number);
        };
    }
}
