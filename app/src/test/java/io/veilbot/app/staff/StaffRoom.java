package io.veilbot.app.staff;

import com.zaxxer.hikari.HikariDataSource;
import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.web.staff.FirstAccount;
import io.veilbot.web.staff.FirstPasswords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The door for staff on a real database, with a clock that is moved by hand. */
final class StaffRoom implements AutoCloseable {

    enum Answer {
        IN,
        WRONG,
        WAIT
    }

    /** Whoever tries from this thread. */
    private static final class Caller extends MockHttpServletRequest {
        private final ThreadLocal<String> address = ThreadLocal.withInitial(() -> "nowhere");

        @Override
        public String getRemoteAddr() {
            return address.get();
        }
    }

    final StandingClock clock = new StandingClock();
    final JdbcClient jdbc;
    private final HikariDataSource database;
    private final Caller caller = new Caller();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    /**
     * @param url of a shop's database that an earlier room may have used
     */
    StaffRoom(String url) {
        database = TestPostgres.pool(url);
        jdbc = JdbcClient.create(database);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(
                PasswordEncoder.class, Argon2PasswordEncoder::defaultsForSpringSecurity_v5_8);
        context.registerBean(HttpServletRequest.class, () -> caller);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.scan("io.veilbot.web.staff");
        context.refresh();
        // the shop is open
        context.publishEvent(
                new ApplicationReadyEvent(
                        new SpringApplication(), new String[0], context, Duration.ZERO));
    }

    FirstAccount first() {
        return context.getBean(FirstAccount.class);
    }

    FirstPasswords passwords() {
        return context.getBean(FirstPasswords.class);
    }

    Answer tries(String login, String password, String address) {
        caller.address.set(address);
        try {
            var _ =
                    context.getBean(AuthenticationProvider.class)
                            .authenticate(
                                    UsernamePasswordAuthenticationToken.unauthenticated(
                                            login, password));
            return Answer.IN;
        } catch (BadCredentialsException e) {
            return Answer.WRONG;
        } catch (LockedException e) {
            return Answer.WAIT;
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
