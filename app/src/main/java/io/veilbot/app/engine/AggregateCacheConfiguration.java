package io.veilbot.app.engine;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Aggregates stay in memory until the collector wants the room, so that the next command needs no
 * read. One node only: another node's decisions would not be in it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = Mode.SETTING, havingValue = "embedded", matchIfMissing = true)
class AggregateCacheConfiguration {

    private static final String CACHE = "aggregateCache";

    @Bean(CACHE)
    Cache aggregateCache() {
        return new WeakReferenceCache();
    }

    @Bean
    static BeanPostProcessor cachedAggregates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
                    aggregate.setCache(CACHE);
                }
                return bean;
            }
        };
    }
}
