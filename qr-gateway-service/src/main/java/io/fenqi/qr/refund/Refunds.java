package io.fenqi.qr.refund;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Refunds by id and by the merchant's number. */
interface Refunds extends Repository<Refund, UUID> {
    Refund save(Refund refund);

    Optional<Refund> findById(UUID id);

    /** For a transition: of two threads the second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Refund r where r.id = :id")
    Optional<Refund> lock(UUID id);

    @Query(
            "select count(r) > 0 from Refund r where r.purchase.merchantNo = :merchantNo and r.merchantRefundNo = :refundNo")
    boolean isKnown(String merchantNo, String refundNo);
}
