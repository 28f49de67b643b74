/** Credit assessments: facts gathered, the rule set in force applied, everything stored for a replay. */
@NullMarked
package io.fenqi.risk.assessment;

import org.jspecify.annotations.NullMarked;
