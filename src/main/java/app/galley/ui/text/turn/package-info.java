/// One turn on the page: its head, its text, and what is drawn over the text.
@NullMarked
package app.galley.ui.text.turn;

import org.jspecify.annotations.NullMarked;
