package io.fenqi.kit.entity;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

/** How repositories of entities behave in every service. */
@AutoConfiguration
@ConditionalOnClass(JpaRepositoryFactoryBean.class)
public class EntityAutoConfiguration {

    /**
     * A repository begins no transactions of its own: use cases do. A single reading outside of one is one statement
     * then, without a BEGIN and a COMMIT around it, and a change outside of one is refused.
     */
    @Bean
    static BeanFactoryPostProcessor repositoriesBeginNoTransactions() {
        return beans -> repositories(beans)
                .forEach(name ->
                        beans.getBeanDefinition(name).getPropertyValues().add("enableDefaultTransactions", false));
    }

    private static List<String> repositories(ConfigurableListableBeanFactory beans) {
        return List.of(beans.getBeanNamesForType(JpaRepositoryFactoryBean.class, true, false)).stream()
                .map(name -> name.startsWith("&") ? name.substring(1) : name)
                .toList();
    }
}
