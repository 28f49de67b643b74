package io.fenqi.qr.qrcode;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Codes by id and by what a camera sees. */
interface QrCodes extends Repository<QrCode, UUID> {
    QrCode save(QrCode code);

    Optional<QrCode> findById(UUID id);

    Optional<QrCode> findByLookup(String lookup);

    @Query(nativeQuery = true, value = "select nextval('qr_code_no')")
    long nextNo();
}
