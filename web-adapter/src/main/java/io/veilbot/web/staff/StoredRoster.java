package io.veilbot.web.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts as rows; each change and its record are one statement, so that neither is alone. */
@Component
class StoredRoster implements StaffRoster {

    private static final String LOGIN = "[a-z0-9][a-z0-9.-]{1,39}";

    private static final String RECORDED =
            """
            INSERT INTO web.staff_change (login, what, role, by, at)
            SELECT login, :what, role, :by, :now FROM changed\
            """;

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final Clock clock;

    StoredRoster(JdbcClient db, PasswordEncoder passwords, Clock clock) {
        this.db = db;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public List<Member> members() {
        return db.sql(
                        """
                        SELECT login, role, first_password, closed, created_at
                        FROM web.staff_account ORDER BY login\
                        """)
                .query((row, _) ->
                        new Member(
                                row.getString("login"),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("first_password"),
                                row.getBoolean("closed"),
                                row.getTimestamp("created_at").toInstant()))
                .list();
    }

    @Override
    public List<Change> changes() {
        return db.sql(
                        """
                        SELECT login, what, role, by, at FROM web.staff_change
                        ORDER BY number DESC LIMIT 50\
                        """)
                .query((row, _) ->
                        new Change(
                                row.getString("login"),
                                row.getString("what"),
                                Role.valueOf(row.getString("role")),
                                row.getString("by"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public Optional<String> add(String login, Role role, String by) {
        if (!login.matches(LOGIN)) {
            return Optional.empty();
        }
        String password = FirstPassword.fresh();
        boolean added =
                change(
                        "ADDED",
                        """
                        INSERT INTO web.staff_account
                            (login, password_hash, role, first_password, created_at)
                        VALUES (:login, :hash, :role, true, :now) ON CONFLICT DO NOTHING\
                        """,
                        login,
                        role.name(),
                        passwords.encode(password),
                        by);
        return Optional.of(password).filter(_ -> added);
    }

    @Override
    public boolean assign(String login, Role role, String by) {
        return change(
                "ASSIGNED",
                """
                UPDATE web.staff_account SET role = :role, version = version + 1
                WHERE login = :login AND login <> :by\
                """,
                login,
                role.name(),
                "",
                by);
    }

    @Override
    public Optional<String> admit(String login, String by) {
        String password = FirstPassword.fresh();
        boolean admitted =
                change(
                        "ADMITTED",
                        """
                        UPDATE web.staff_account
                        SET password_hash = :hash, first_password = true, closed = false,
                            version = version + 1
                        WHERE login = :login AND login <> :by\
                        """,
                        login,
                        "",
                        passwords.encode(password),
                        by);
        return Optional.of(password).filter(_ -> admitted);
    }

    @Override
    public boolean close(String login, String by) {
        return change(
                "CLOSED",
                """
                UPDATE web.staff_account SET closed = true, version = version + 1
                WHERE login = :login AND login <> :by\
                """,
                login,
                "",
                "",
                by);
    }

    private boolean change(
            String what, String statement, String login, String role, String hash, String by) {
        String both = "WITH changed AS (" + statement + " RETURNING login, role) " + RECORDED;
        return db.sql(both)
                        .param("what", what)
                        .param("login", login)
                        .param("role", role)
                        .param("hash", hash)
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
