package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.app.engine.EventProgress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** What only a shop that pretends has: a clock to move, and the sandbox's pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("veilbot.pretends")
class SandboxConfiguration {

    @Bean
    SandboxClient sandboxClient(
            @Value("${veilbot.sandbox.url}") URI sandbox,
            @Value("${veilbot.public-url}") String shop,
            ObjectMapper json)
            throws InterruptedException {
        var client = new SandboxClient(sandbox, json);
        client.announce(shop);
        return client;
    }

    @Bean
    LinkedClock clock(SandboxClient sandbox) throws InterruptedException {
        return new LinkedClock(sandbox);
    }

    @Bean
    Calm calm(EventProgress progress, JdbcClient jdbc, Clock clock) {
        return new Calm(progress, jdbc, clock);
    }

    @Bean
    Play play(
            LoggingSystem logging,
            LinkedClock clock,
            SandboxClient sandbox,
            Commands commands,
            Queries queries,
            Calm calm,
            @Qualifier("customerHashKey") byte[] hashKey) {
        var crowd = new Crowd(commands, queries, sandbox, calm, clock, hashKey);
        return new Play(
                logging,
                clock,
                calm,
                crowd,
                new Backstage(commands, queries, sandbox, calm, crowd));
    }

    @Bean
    ApplicationRunner firstVisit(
            Commands commands,
            Queries queries,
            SandboxClient sandbox,
            LinkedClock clock,
            Play play,
            @Value("${veilbot.trade.days:0}") int days,
            @Value("${veilbot.trade.people:0}") int people) {
        var shop = new DemoShop(commands, sandbox);
        return new FirstVisit(queries, shop, clock, play, new Plan(days, people));
    }

    @Bean
    HandlerMapping sandboxPages(@Value("${veilbot.sandbox.url}") URI sandbox) {
        var proxy = new SandboxProxy(sandbox);
        HttpRequestHandler toChat = (request, response) -> response.sendRedirect("/sandbox");
        return new SimpleUrlHandlerMapping(
                Map.of("/sandbox", proxy, "/sandbox/**", proxy, "/", toChat), 0);
    }

    /** The sandbox has no sign-in: nothing in it is real, and it is there only where nothing is. */
    @Bean
    @Order(10)
    SecurityFilterChain sandboxSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/", "/sandbox", "/sandbox/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
