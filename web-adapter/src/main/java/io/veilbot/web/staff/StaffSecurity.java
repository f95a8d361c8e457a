package io.veilbot.web.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may see and do what in the browser. Whatever is not named here is denied. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {

    /** Only what we serve ourselves; no inline script, no inline style, no frames. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final String[] PUBLIC = {
        "/sub/*", "/c/*", "/c/*/qr.svg", "/assets/**", "/healthz"
    };

    private static final String[] OTHERS_ACCOUNTS = {"/admin/staff", "/admin/staff/**"};

    /** What everybody on the staff sees: people and their money, nothing of how the shop runs. */
    private static final String[] SUPPORT = {
        "/",
        "/admin",
        "/admin/customers/**",
        "/admin/payments/**",
        "/admin/cases/**",
        "/admin/refunds",
        "/admin/password"
    };

    /** What support does: nothing that is for ever, and nothing that is open-ended. */
    private static final String[] SUPPORT_DOES = {
        "/admin/cases/*",
        "/admin/payments/*/refunds",
        "/admin/customers/*/notes",
        "/admin/customers/*/block",
        "/admin/customers/*/unblock",
        "/admin/customers/*/*/days",
        "/admin/customers/*/*/revoke",
        "/admin/customers/*/*/hold",
        "/admin/customers/*/*/resume",
        "/admin/customers/*/*/unrenew"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Of each request the web server's own observation is kept; that of a dozen filters is not. */
    @Bean
    static SecurityObservationSettings nothingOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** Links for customers and callbacks of providers: no session, no cookie, nothing to forge. */
    @Bean
    @Order(20)
    SecurityFilterChain publicPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sub/*", "/c/**", "/assets/**", "/healthz", "/callbacks/**")
                .authorizeHttpRequests(all ->
                        all.requestMatchers(HttpMethod.GET, PUBLIC)
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, PUBLIC)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/callbacks/*")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(StaffSecurity::strict)
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain staffPages(HttpSecurity http, StaffAccounts accounts) throws Exception {
        return http.addFilterBefore(new SessionsEnd(accounts), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(all ->
                        all.requestMatchers("/sign-in", "/error")
                                .permitAll()
                                .requestMatchers(OTHERS_ACCOUNTS)
                                .hasRole("OWNER")
                                .requestMatchers(HttpMethod.GET, SUPPORT)
                                .authenticated()
                                .requestMatchers(HttpMethod.GET, "/admin/**")
                                .hasAnyRole("OWNER", "ADMIN", "AUDITOR")
                                .requestMatchers(HttpMethod.POST, "/admin/password")
                                .authenticated()
                                .requestMatchers(HttpMethod.POST, SUPPORT_DOES)
                                .hasAnyRole("OWNER", "ADMIN", "SUPPORT")
                                .requestMatchers(HttpMethod.POST, "/admin/**")
                                .hasAnyRole("OWNER", "ADMIN")
                                .anyRequest()
                                .denyAll())
                .formLogin(
                        form -> form.loginPage("/sign-in").defaultSuccessUrl("/admin").permitAll())
                .logout(out ->
                        out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out").permitAll())
                .csrf(Customizer.withDefaults())
                .headers(StaffSecurity::strict)
                .build();
    }

    private static void strict(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
