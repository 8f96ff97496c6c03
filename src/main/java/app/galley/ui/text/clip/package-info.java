/// A piece of a transcript as other programs and Galley itself take it: plain text, HTML, and with the times of its words.
@NullMarked
package app.galley.ui.text.clip;

import org.jspecify.annotations.NullMarked;
