package io.fenqi.kit.identity;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service in which an endpoint of ours says nothing about its callers. */
final class EndpointRuleCheck implements SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    EndpointRuleCheck(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(EndpointRuleCheck::isOurs)
                .filter(endpoint -> EndpointRule.of(endpoint).isEmpty())
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("endpoints without @CallableBy or @OutsideDoor: " + open);
        }
    }

    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("io.fenqi.")
                && !ErrorController.class.isAssignableFrom(endpoint.getBeanType());
    }
}
