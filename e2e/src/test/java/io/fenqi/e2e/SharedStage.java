package io.fenqi.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Keeps the stage in JUnit's root store, which closes it behind the last test. */
final class SharedStage extends TypeBasedParameterResolver<Stage> {
    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Stage.class))
                .computeIfAbsent("stage", _ -> Stage.open(), Stage.class);
    }
}
