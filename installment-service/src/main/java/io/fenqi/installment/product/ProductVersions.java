package io.fenqi.installment.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All product versions; small reference data. */
interface ProductVersions extends Repository<ProductVersion, ProductVersion.Key> {

    ProductVersion save(ProductVersion version);

    Optional<ProductVersion> findById(ProductVersion.Key key);

    /** Waits until nobody else changes versions or promotions of the product, to the end of the transaction. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtextextended('product ' || :code, 0))", nativeQuery = true)
    int lockProduct(String code);

    @Query("select v from ProductVersion v where v.key.code = :code order by v.key.no desc limit 200")
    List<ProductVersion> ofProduct(String code);

    /** Its period alone says whether a published version is offered; at most one is, the table sees to it. */
    @Query("""
            select v from ProductVersion v
             where v.key.code = :code and v.release.status in (PUBLISHED, RETIRED)
               and v.release.effectiveFrom <= :date
               and (v.release.effectiveTo is null or v.release.effectiveTo >= :date)
            """)
    Optional<ProductVersion> offeredOn(String code, LocalDate date);

    @Query("""
            select v from ProductVersion v
             where (v.key.code > :code or v.key.code = :code and v.key.no > :no)
               and (:lenderId = '' or v.lenderId = :lenderId)
             order by v.key.code, v.key.no
             limit :limit
            """)
    List<ProductVersion> after(String code, int no, String lenderId, int limit);
}
