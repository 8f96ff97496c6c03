/// What the service takes and what it does not: which options exclude each other, which languages a feature knows, how large media may be.
@NullMarked
package app.galley.service.rule;

import org.jspecify.annotations.NullMarked;
