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

    @Query("select v from ProductVersion v where v.key.code = :code order by v.key.no desc limit 200")
    List<ProductVersion> ofProduct(String code);

    @Query("""
            select v from ProductVersion v
             where v.key.code = :code and v.status = PUBLISHED and v.effectiveFrom <= :date
               and (v.effectiveTo is null or v.effectiveTo >= :date)
             order by v.key.no desc
             limit 1
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
