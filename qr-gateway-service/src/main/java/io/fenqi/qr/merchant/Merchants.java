package io.fenqi.qr.merchant;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Merchants by their number. */
interface Merchants extends Repository<Merchant, String> {
    Merchant save(Merchant merchant);

    Optional<Merchant> findById(String merchantNo);

    @Query("""
            select m from Merchant m
             where m.merchantNo > :after and (:status is null or m.status = :status)
             order by m.merchantNo
             limit :limit
            """)
    List<Merchant> listAfter(String after, @Nullable MerchantStatus status, int limit);
}
