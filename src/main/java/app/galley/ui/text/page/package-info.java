/// The page: a column of turns of which only the visible ones exist as nodes, and where things are on it.
@NullMarked
package app.galley.ui.text.page;

import org.jspecify.annotations.NullMarked;
