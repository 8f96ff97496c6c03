/// What laws and guides ask of captions and only a person can judge.
@NullMarked
package app.galley.caption.checklist;

import org.jspecify.annotations.NullMarked;
