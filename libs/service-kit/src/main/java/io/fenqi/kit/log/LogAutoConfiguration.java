package io.fenqi.kit.log;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.DefaultResourceLoader;

/** Keeps the web server's threads in the scope of the service that starts it. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class LogAutoConfiguration {
    /** A request's thread gets the web application's class loader, whose parent is the one given here. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serviceScopedWebServer() {
        var scope = Thread.currentThread().getContextClassLoader();
        return factory -> factory.setResourceLoader(new DefaultResourceLoader(scope));
    }
}
