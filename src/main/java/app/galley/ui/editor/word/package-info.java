/// What is done to words as they stand: struck out and taken back in, set to another time.
@NullMarked
package app.galley.ui.editor.word;

import org.jspecify.annotations.NullMarked;
