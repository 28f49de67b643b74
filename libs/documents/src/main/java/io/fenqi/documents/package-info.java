/** Papers for people as PDF: printed once from a template, kept encrypted with their hash, answered the same for ever. */
@NullMarked
package io.fenqi.documents;

import org.jspecify.annotations.NullMarked;
