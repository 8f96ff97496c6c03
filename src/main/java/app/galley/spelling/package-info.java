/// How words are spelled: ports to dictionaries and what checks by them. The adapter is `app.galley.spelling.hunspell`.
@NullMarked
package app.galley.spelling;

import org.jspecify.annotations.NullMarked;
