package io.veilbot.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Login and password, with guessing slowed down per login and per address. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final HttpServletRequest request;

    StaffSignIn(
            StaffAccounts accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            HttpServletRequest request) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.request = request;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String login = "login:" + attempt.getName();
        String address = "address:" + request.getRemoteAddr();
        // the address first: from one that waits nobody can make a login wait
        if (!throttle.admits(address) || !throttle.admits(login)) {
            throw new LockedException("too many tries");
        }
        Authentication done = passwords.authenticate(attempt);
        throttle.succeeded(login);
        throttle.succeeded(address);
        return java.util.Objects.requireNonNull(done);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
