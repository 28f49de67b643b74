package io.fenqi.credit.agreement;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/agreement-templates")
class TemplateController {
    private final PublishTemplate publishTemplate;
    private final AgreementTemplates templates;
    private final Clock clock;

    TemplateController(PublishTemplate publishTemplate, AgreementTemplates templates, Clock clock) {
        this.publishTemplate = publishTemplate;
        this.templates = templates;
        this.clock = clock;
    }

    @PutMapping("/{code}/versions/{no}")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    View publish(
            @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String code,
            @PathVariable @Min(1) @Max(9999) int no,
            @Valid @RequestBody NewVersion body) {
        return View.of(publishTemplate.publish(new AgreementTemplate(
                code,
                no,
                body.type(),
                body.language(),
                body.title(),
                body.body(),
                body.effectiveFrom(),
                body.minReadingSeconds(),
                clock.instant(),
                CurrentCall.actor().toString())));
    }

    /** One version per code: the one in force today. */
    @GetMapping
    @CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
    Current current(@RequestParam(required = false) @Nullable AgreementType type) {
        return new Current(templates.allCurrent(type, BusinessTime.today(clock)).stream()
                .map(View::of)
                .toList());
    }

    record NewVersion(
            @NotNull AgreementType type,

            @NotBlank @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?")
            String language,

            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 200_000) String body,
            @NotNull LocalDate effectiveFrom,
            @Min(0) @Max(600) int minReadingSeconds) {}

    record Current(List<View> items) {}

    record View(
            String code,
            int version,
            AgreementType type,
            String language,
            String title,
            String body,
            String bodyHash,
            LocalDate effectiveFrom,
            int minReadingSeconds) {
        static View of(AgreementTemplate template) {
            return new View(
                    template.code(),
                    template.versionNo(),
                    template.type(),
                    template.language(),
                    template.title(),
                    template.body(),
                    TemplateText.hash(template.body()),
                    template.effectiveFrom(),
                    template.minReadingSeconds());
        }
    }
}
