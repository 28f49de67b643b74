package io.fenqi.testkit.tangled.saucer;

import io.fenqi.testkit.tangled.cup.Cup;

public record Saucer(Cup cup) {}
