/// Taking another result of the recogniser over into a document that a person has worked on: three texts are woven into one, the
/// document, the result it came from, and the new one.
@NullMarked
package app.galley.transcript.edit.adoption;

import org.jspecify.annotations.NullMarked;
