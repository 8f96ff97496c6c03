/// Making media fit that a service does not take as they are: what is wrong with them, and what can be done about it.
@NullMarked
package app.galley.workbench.fit;

import org.jspecify.annotations.NullMarked;
