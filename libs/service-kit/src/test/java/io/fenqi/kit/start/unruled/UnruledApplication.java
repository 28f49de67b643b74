package io.fenqi.kit.start.unruled;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
public class UnruledApplication {
    @RestController
    static class ForgottenController {
        @GetMapping("/forgotten")
        void forgotten() {}
    }
}
