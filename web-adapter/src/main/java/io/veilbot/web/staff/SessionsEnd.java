package io.veilbot.web.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was closed or changed since: a page later is too late. */
final class SessionsEnd extends OncePerRequestFilter {

    private final StaffAccounts accounts;
    private final SecurityContextLogoutHandler out = new SecurityContextLogoutHandler();

    SessionsEnd(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof SignedIn member
                && !accounts.isAsItWas(member)) {
            out.logout(request, response, who);
        }
        chain.doFilter(request, response);
    }
}
