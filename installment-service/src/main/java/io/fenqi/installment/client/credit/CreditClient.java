package io.fenqi.installment.client.credit;

import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the lending core needs of credit-service: whose name stands in a loan note or certificate. */
@FeignClient(name = "credit", url = "${clients.credit.url}")
public interface CreditClient {

    /** Unmasked; credit-service keeps an audit row of each question. */
    @GetMapping("/customers/{id}/identity")
    Identity identity(@PathVariable("id") UUID customerId);

    record Identity(String name, String residentId) {
        @Override
        public String toString() {
            return "Identity[hidden]";
        }
    }
}
