package app.galley.service.job;

/// The kinds of batch jobs, each with what it alone can be asked for.
public sealed interface JobKind {
    /// A standard job (StartTranscriptionJob).
    record Standard() implements JobKind { }

    /// A recorded call between two people, each on a channel (StartCallAnalyticsJob).
    ///
    /// @param agentChannel the channel of the agent, 0 or 1; the customer is on the other
    /// @param summary whether a summary is written
    record Call(int agentChannel, boolean summary) implements JobKind {
        public Call {
            if (agentChannel != 0 && agentChannel != 1) {
                throw new IllegalArgumentException("not a channel: " + agentChannel);
            }
        }
    }

    /// A medical job (StartMedicalTranscriptionJob); its specialty is always primary care, the only one there is.
    ///
    /// @param dictation whether somebody dictates; otherwise people talk
    /// @param marksHealthInformation whether protected health information (PHI) is marked
    record Medical(boolean dictation, boolean marksHealthInformation) implements JobKind { }

    /// The short name of a kind, as the command line has it.
    enum Name {
        STANDARD, CALL, MEDICAL
    }

    /// Its short name.
    default Name name() {
        return switch (this) {
            case Standard() -> Name.STANDARD;
            case Call(int channel, boolean summary) -> Name.CALL;
            case Medical(boolean dictation, boolean marks) -> Name.MEDICAL;
        };
    }
}
