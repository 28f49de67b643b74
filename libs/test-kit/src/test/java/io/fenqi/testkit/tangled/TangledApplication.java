package io.fenqi.testkit.tangled;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Two features that need each other. */
@SpringBootApplication
public class TangledApplication {}
