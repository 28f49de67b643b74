/** A month of business, lived through over the services' HTTP interfaces and told as it happens. */
@NullMarked
package io.fenqi.standalone.story;

import org.jspecify.annotations.NullMarked;
