package app.galley.library.sqlite;

import app.galley.problem.Problem;

/// The end of a document's journal as this process knows it.
sealed interface JournalTail {
    /// The number of the last entry; the next edit was made for the state it left.
    record At(long sequence) implements JournalTail { }

    /// Nothing more can be written until the document is opened again: an entry was refused, and one that follows a gap
    /// could never be replayed.
    record Broken(Problem why) implements JournalTail { }
}
