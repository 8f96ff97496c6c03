/// The vocabulary filters: a list of them, the words of one with what is wrong and how it is mended, and what a filter would do to a recording.
@NullMarked
package app.galley.ui.filter;

import org.jspecify.annotations.NullMarked;
