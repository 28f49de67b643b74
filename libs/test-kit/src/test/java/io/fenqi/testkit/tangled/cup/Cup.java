package io.fenqi.testkit.tangled.cup;

import io.fenqi.testkit.tangled.saucer.Saucer;

public record Cup(Saucer saucer) {}
