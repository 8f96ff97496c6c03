/// The changes a person makes to a transcript, each as an [app.galley.transcript.edit.Edit].
@NullMarked
package app.galley.transcript.edit.change;

import org.jspecify.annotations.NullMarked;
