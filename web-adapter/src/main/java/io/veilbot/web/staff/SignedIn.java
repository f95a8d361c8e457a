package io.veilbot.web.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Whoever signed in, as their account was then. */
final class SignedIn extends User {

    private static final long serialVersionUID = 1;

    private final int version;

    SignedIn(String login, String passwordHash, String role, boolean closed, int version) {
        super(
                login,
                passwordHash,
                !closed,
                true,
                true,
                true,
                List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.version = version;
    }

    int version() {
        return version;
    }

    /** By login alone, as its kind is; the version is no part of who it is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
