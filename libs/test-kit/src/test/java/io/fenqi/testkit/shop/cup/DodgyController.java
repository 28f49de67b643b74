package io.fenqi.testkit.shop.cup;

import io.fenqi.kit.identity.OutsideDoor;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Trusts what it is sent, so that the endpoint rules have something to find. */
@RestController
@OutsideDoor("a planted violation")
class DodgyController {
    @PutMapping("/dodgy/{id}")
    int put(@PathVariable String id, @RequestBody String body) {
        return body.length() + UUID.fromString(id).version();
    }
}
