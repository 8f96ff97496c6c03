/// What one pass over a recording tells: its true length, its peaks, how loud it is, where someone speaks.
@NullMarked
package app.galley.media.survey;

import org.jspecify.annotations.NullMarked;
