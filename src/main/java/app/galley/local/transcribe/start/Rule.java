package app.galley.local.transcribe.start;

import app.galley.local.transcribe.model.TranscribeError;

/// One thing that must hold for a request.
final class Rule {
    private Rule() { }

    /// @param sentence what is wrong otherwise, behind `local.transcribe.`
    /// @throws app.galley.local.wire.Refusal BadRequestException when it does not hold
    static void require(boolean holds, String sentence, Object... arguments) {
        if (!holds) {
            throw TranscribeError.BAD_REQUEST.refuse(sentence, arguments);
        }
    }
}
