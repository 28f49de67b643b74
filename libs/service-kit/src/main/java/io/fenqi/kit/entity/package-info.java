/** What every aggregate that is an entity has in common: its version. */
@NullMarked
package io.fenqi.kit.entity;

import org.jspecify.annotations.NullMarked;
