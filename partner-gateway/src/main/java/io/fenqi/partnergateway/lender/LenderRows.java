package io.fenqi.partnergateway.lender;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LenderRows extends Repository<Lender, String> {
    Lender save(Lender lender);

    Optional<Lender> findById(String id);
}
