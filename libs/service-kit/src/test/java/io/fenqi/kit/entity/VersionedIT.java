package io.fenqi.kit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.outbox.Stage;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;
import org.springframework.data.repository.Repository;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** How an entity whose id we choose is known to be new, and what that costs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionedIT {
    @TempDir
    Path folder;

    private Stage stage;
    private LocalContainerEntityManagerFactoryBean hibernate;
    private EntityManager entities;
    private TransactionTemplate tx;
    private Cups cups;
    private Mugs mugs;

    @BeforeAll
    void open() {
        stage = new Stage();
        hibernate = new LocalContainerEntityManagerFactoryBean();
        hibernate.setDataSource(stage.jdbc.getDataSource());
        hibernate.setPackagesToScan("io.fenqi.kit.entity");
        hibernate.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        hibernate.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
        hibernate.afterPropertiesSet();
        var factory = hibernate.getObject();
        entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        tx = new TransactionTemplate(new JpaTransactionManager(factory));
        var repositories = new JpaRepositoryFactory(entities);
        cups = repositories.getRepository(Cups.class);
        mugs = repositories.getRepository(Mugs.class);
    }

    @AfterAll
    void close() {
        hibernate.destroy();
        stage.close();
    }

    @Test
    void savingANewOneThrowsNothingWhereAFieldAloneDoes() throws Exception {
        assertThat(unreadable(() -> mugs.save(new Mug(UUID.randomUUID())))).isPositive();
        assertThat(unreadable(() -> cups.save(new Cup(UUID.randomUUID())))).isZero();
    }

    @Test
    void anIdThatExistsIsRefusedAndNotWrittenOver() {
        var id = UUID.randomUUID();
        tx.executeWithoutResult(_ -> cups.save(new Cup(id)));
        assertThatThrownBy(() -> tx.executeWithoutResult(_ -> cups.save(new Cup(id))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void ofTwoChangesTheSecondIsRefused() {
        var id = UUID.randomUUID();
        tx.executeWithoutResult(_ -> cups.save(new Cup(id)));
        var early = tx.execute(_ -> entities.find(Cup.class, id));
        tx.executeWithoutResult(_ -> entities.find(Cup.class, id).fill());
        assertThat(tx.execute(_ -> entities.find(Cup.class, id)).getVersion()).isEqualTo(1);
        early.fill();
        assertThatThrownBy(() -> tx.executeWithoutResult(_ -> cups.save(early)))
                .isInstanceOf(OptimisticLockException.class);
    }

    /** How many exceptions of the kind were thrown, also those that somebody caught. */
    private long unreadable(Runnable save) throws IOException {
        var file = Files.createTempFile(folder, "thrown", ".jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow");
            recording.start();
            tx.executeWithoutResult(_ -> save.run());
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(event ->
                        event.getClass("thrownClass").getName().equals(NotReadablePropertyException.class.getName()))
                .count();
    }

    interface Cups extends Repository<Cup, UUID> {
        Cup save(Cup cup);
    }

    interface Mugs extends Repository<Mug, UUID> {
        Mug save(Mug mug);
    }

    @Entity(name = "cup")
    static class Cup extends Versioned {
        @Id
        private UUID id;

        private int fillings;

        protected Cup() {}

        Cup(UUID id) {
            this.id = id;
        }

        void fill() {
            fillings++;
        }
    }

    /** As the entities were before. */
    @Entity(name = "mug")
    static class Mug {
        @Id
        private UUID id;

        @Version
        private @Nullable Long version;

        protected Mug() {}

        Mug(UUID id) {
            this.id = id;
        }
    }
}
