package io.veilbot.web.links;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often links may be asked for: each by itself, so that one app gone wild hurts nobody else,
 * and each address, so that nobody tries tokens at leisure. Thousands of people may share an
 * address at a mobile carrier, hence so many.
 */
@Component
class LinkPace implements HandlerInterceptor, WebMvcConfigurer {

    private final Buckets links;
    private final Buckets addresses;

    /**
     * @param link requests a minute of one link, for long; as many at once
     * @param address likewise, of one address
     */
    LinkPace(
            @Value("${veilbot.links.per-link:60}") int link,
            @Value("${veilbot.links.per-address:3000}") int address) {
        links = new Buckets(link, TimeMeter.SYSTEM_NANOTIME);
        addresses = new Buckets(address, TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/sub/*", "/c/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean admitted =
                addresses.admits(request.getRemoteAddr()) && links.admits(request.getRequestURI());
        if (!admitted) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return admitted;
    }
}
