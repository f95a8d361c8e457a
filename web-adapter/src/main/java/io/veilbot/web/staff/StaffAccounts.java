package io.veilbot.web.staff;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who may sign in. Passwords are kept as Argon2id hashes only. */
@Component
class StaffAccounts implements UserDetailsService, FirstPasswords {

    private static final int SHORTEST = 12;

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Clock clock;

    StaffAccounts(JdbcClient db, PasswordEncoder passwords, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        return db.sql(
                        """
                        SELECT password_hash, role, closed, version FROM web.staff_account
                        WHERE login = ?\
                        """)
                .param(login)
                .query((row, number) ->
                        new SignedIn(
                                login,
                                row.getString("password_hash"),
                                row.getString("role"),
                                row.getBoolean("closed"),
                                row.getInt("version")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Whether nothing about it was changed by others since, and it is open. */
    boolean isAsItWas(SignedIn member) {
        return db.sql(
                                """
                                SELECT count(*) FROM web.staff_account
                                WHERE login = ? AND version = ? AND NOT closed\
                                """)
                        .params(member.getUsername(), member.version())
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean nobodyYet() {
        return db.sql("SELECT count(*) FROM web.staff_account").query(Long.class).single() == 0;
    }

    /** False if the login is taken: another node was faster. */
    boolean add(String login, String password, Role role) {
        return db.sql(
                                """
                                INSERT INTO web.staff_account
                                    (login, password_hash, role, first_password, created_at)
                                VALUES (?, ?, ?, true, ?) ON CONFLICT DO NOTHING\
                                """)
                        .params(
                                login,
                                passwords.encode(password),
                                role.name(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public boolean stillUsedBy(String login) {
        return db.sql("SELECT first_password FROM web.staff_account WHERE login = ?")
                .param(login)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public void choose(String login, String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "a password has at least " + SHORTEST + " characters");
        }
        db.sql(
                        """
                        UPDATE web.staff_account SET password_hash = ?, first_password = false
                        WHERE login = ?\
                        """)
                .params(passwords.encode(password), login)
                .update();
    }
}
