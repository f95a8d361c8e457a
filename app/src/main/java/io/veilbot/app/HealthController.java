package io.veilbot.app;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a script or a balancer whether the shop takes customers. */
@RestController
class HealthController {

    private final ApplicationAvailability availability;

    HealthController(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> healthz() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                ? ResponseEntity.ok("open\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body("starting or stopping\n");
    }
}
