/// One turn on the page: its head, its text as a single node, and what is drawn over the text.
@NullMarked
package app.galley.ui.text.turn;

import org.jspecify.annotations.NullMarked;
