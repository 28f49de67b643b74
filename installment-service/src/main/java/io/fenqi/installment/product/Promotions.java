package io.fenqi.installment.product;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All promotions, by product. */
interface Promotions extends Repository<Promotion, Promotion.Key> {

    Promotion save(Promotion promotion);

    Optional<Promotion> findById(Promotion.Key key);

    @Query("select p from Promotion p where p.key.code = :code order by p.key.no desc limit 200")
    List<Promotion> ofProduct(String code);

    /** Those that quotes of a day may use, in the order of their numbers. */
    @Query("""
            select p from Promotion p
             where p.key.code = :code and p.release.status in (PUBLISHED, RETIRED)
               and p.release.effectiveFrom <= :date and p.release.effectiveTo >= :date
             order by p.key.no
             limit 200
            """)
    List<Promotion> inForceOn(String code, LocalDate date);
}
