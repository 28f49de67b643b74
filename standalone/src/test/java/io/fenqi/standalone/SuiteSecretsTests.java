package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteSecretsTests {
    @TempDir
    private Path folder;

    @Test
    void theSameSecretsAreFoundAtTheNextStart() {
        var first = SuiteSecrets.keptIn(folder);
        var key = first.key("credit-service.field");
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(first.key("risk-service.field")).isNotEqualTo(key);

        var second = SuiteSecrets.keptIn(folder);
        assertThat(second.exist()).isTrue();
        assertThat(second.key("credit-service.field")).isEqualTo(key);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws Exception {
        SuiteSecrets.keptIn(folder.resolve("keys")).databasePassword();
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys/secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
