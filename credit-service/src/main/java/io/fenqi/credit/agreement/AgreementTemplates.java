package io.fenqi.credit.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table agreement_template, in which nothing changes. */
@Component
class AgreementTemplates {
    private static final int LIST_MAX = 200;

    private final JdbcClient jdbc;

    AgreementTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AgreementTemplate> find(String code, int versionNo) {
        return jdbc.sql("select * from agreement_template where code = ? and version_no = ?")
                .params(code, versionNo)
                .query(AgreementTemplates::read)
                .optional();
    }

    /** The version in force on a date: the highest of those that have begun. */
    Optional<AgreementTemplate> current(String code, LocalDate today) {
        return jdbc.sql("""
                select * from agreement_template where code = ? and effective_from <= ?
                 order by version_no desc limit 1
                """).params(code, today).query(AgreementTemplates::read).optional();
    }

    /** The versions in force, one per code. */
    List<AgreementTemplate> allCurrent(@Nullable AgreementType type, LocalDate today) {
        var wanted = type == null ? null : type.name();
        return jdbc.sql("""
                select distinct on (code) * from agreement_template
                 where (cast(? as text) is null or type = ?) and effective_from <= ?
                 order by code, version_no desc limit ?
                """)
                .params(Arrays.asList(wanted, wanted, today, LIST_MAX))
                .query(AgreementTemplates::read)
                .list();
    }

    /** False if the version exists. */
    boolean add(AgreementTemplate template) {
        return jdbc.sql("""
                insert into agreement_template (code, version_no, type, language, title, body, body_hash,
                    effective_from, min_reading_seconds, published_at, published_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(
                                template.code(),
                                template.versionNo(),
                                template.type().name(),
                                template.language(),
                                template.title(),
                                template.body(),
                                TemplateText.hash(template.body()),
                                template.effectiveFrom(),
                                template.minReadingSeconds(),
                                Timestamp.from(template.publishedAt()),
                                template.publishedBy())
                        .update()
                == 1;
    }

    private static AgreementTemplate read(ResultSet row, int index) throws SQLException {
        return new AgreementTemplate(
                row.getString("code"),
                row.getInt("version_no"),
                AgreementType.valueOf(row.getString("type")),
                row.getString("language"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("effective_from", LocalDate.class),
                row.getInt("min_reading_seconds"),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"));
    }
}
