/// Cut lists for video editors: what a recording becomes without the words that are struck out, exact to the frame.
@NullMarked
package app.galley.format.edit;

import org.jspecify.annotations.NullMarked;
