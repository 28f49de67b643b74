package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds scrape targets, dashboard and alarms to the catalog, to the list of meters and to the runbook. */
@SuppressWarnings("unchecked")
class MonitoringTests {
    /** Words of PromQL that look like a meter's name. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+");

    private static final List<String> NO_METERS = List.of("histogram_quantile", "half_open");

    @Test
    void everyServiceIsScrapedWhereItListens() {
        var jobs = (List<Map<String, Object>>)
                yaml("deploy/prometheus/prometheus.yml").get("scrape_configs");
        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job).containsEntry("metrics_path", "/actuator/prometheus");
            var targets = ((List<Map<String, List<String>>>) job.get("static_configs"))
                    .getFirst()
                    .get("targets");
            assertThat(targets)
                    .containsExactlyInAnyOrderElementsOf(ServiceCatalog.ALL.stream()
                            .map(service -> service.name() + ":" + service.port())
                            .toList());
        });
    }

    @Test
    void dashboardAndAlarmsReadTheListedMetersAndAllOfThem() {
        var read = new TreeSet<String>();
        Stream.concat(dashboardQueries(), alarms().map(alarm -> (String) alarm.get("expr")))
                .map(query -> query.replaceAll("\"[^\"]*\"", "").replaceAll("\\b(by|without) *\\([^)]*\\)", ""))
                .forEach(query -> NAME.matcher(query).results().forEach(match -> read.add(match.group())));
        NO_METERS.forEach(read::remove);
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        Meter.listed().stream().map(Meter::name).toList());
    }

    @Test
    void everyAlarmHasItsSectionInTheRunbook() {
        var headings = Repository.read("docs/runbook.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
        alarms().forEach(alarm -> {
            var section = ((Map<String, String>) alarm.get("annotations")).get("runbook");
            assertThat(headings).as(section).anyMatch(heading -> heading.startsWith("## " + section));
        });
    }

    @Test
    void everyPanelSaysWhatItShows() {
        assertThat(panels()).hasSizeGreaterThan(15).allSatisfy(panel -> {
            if (!panel.get("type").equals("row")) {
                assertThat((String) panel.get("description")).isNotBlank();
                assertThat((List<?>) panel.get("targets")).isNotEmpty();
            }
        });
        assertThat(panels()).extracting(panel -> panel.get("id")).doesNotHaveDuplicates();
    }

    private static List<Map<String, Object>> panels() {
        return (List<Map<String, Object>>) JsonParserFactory.getJsonParser()
                .parseMap(Repository.read("deploy/grafana/dashboards/fenqi.json"))
                .get("panels");
    }

    private static Stream<String> dashboardQueries() {
        return panels().stream()
                .filter(panel -> panel.containsKey("targets"))
                .flatMap(panel -> ((List<Map<String, String>>) panel.get("targets")).stream())
                .map(target -> target.get("expr"));
    }

    private static Stream<Map<String, Object>> alarms() {
        return ((List<Map<String, Object>>) yaml("deploy/prometheus/alarms.yml").get("groups"))
                .stream().flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream());
    }

    private static Map<String, Object> yaml(String path) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Repository.read(path));
    }
}
