/// The custom language models: a list of them, what became of their training, and the form that asks for a new one.
@NullMarked
package app.galley.ui.model;

import org.jspecify.annotations.NullMarked;
