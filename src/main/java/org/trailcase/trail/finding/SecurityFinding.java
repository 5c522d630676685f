package org.trailcase.trail.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One finding that a security service reported: what it saw, on which resource, and by which credentials.
///
/// It is a statement of that service, made from what the service could see; the trail may show more, or other.
///
/// @param status `archived`, `active` or `resolved`, as the service says
public record SecurityFinding(
        Service service,
        String id,
        What what,
        Where where,
        Subject subject,
        Activity activity,
        String status,
        Source source) {

    /// The services whose findings are read.
    public enum Service {
        GUARD_DUTY("guardduty", "GuardDuty"),
        ACCESS_ANALYZER("access-analyzer", "IAM Access Analyzer");

        private final String word;
        private final String title;

        Service(String word, String title) {
            this.word = word;
            this.title = title;
        }

        /// The word in JSON and in the case file.
        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }

    /// What was found, in the service's own words; Access Analyzer gives none, so its title is made of its facts.
    public record What(String type, String title, String description, Optional<Double> severity) {

        /// The service's word for the severity; empty text where the finding has no severity.
        ///
        /// Source: Amazon GuardDuty User Guide, "Severity levels for GuardDuty findings", read 2026-11-24.
        public String severityWord() {
            return severity.map(number -> number >= 9 ? "Critical" : number >= 7 ? "High" : number >= 4 ? "Medium" : "Low")
                    .orElse("");
        }
    }

    /// Empty text where the finding does not say.
    public record Where(String account, String region) {}

    /// Whom and what the finding is about: everything in it by which calls in a trail can be told.
    ///
    /// @param resources the ARNs of the resources
    /// @param tasks the ids of ECS tasks, which are also the names of the sessions of their roles
    /// @param instances the ids of EC2 instances, which are also the names of the sessions of their roles
    /// @param roles names or ARNs
    /// @param addresses remote addresses from which was acted
    public record Subject(
            String resourceType,
            List<String> resources,
            List<String> accessKeys,
            Optional<String> principalId,
            Optional<String> user,
            List<String> roles,
            Optional<String> cluster,
            List<String> tasks,
            List<String> instances,
            List<String> addresses) {
        public Subject {
            resources = List.copyOf(resources);
            accessKeys = List.copyOf(accessKeys);
            roles = List.copyOf(roles);
            tasks = List.copyOf(tasks);
            instances = List.copyOf(instances);
            addresses = List.copyOf(addresses);
        }

        /// The resource in few words, for a list.
        public String title() {
            return tasks.stream()
                    .findFirst()
                    .map(task -> "task " + task + cluster.map(name -> " of " + name).orElse(""))
                    .or(() -> instances.stream().findFirst())
                    .or(() -> user)
                    .or(() -> roles.stream().findFirst())
                    .or(() -> accessKeys.stream().findFirst())
                    .or(() -> resources.stream().findFirst())
                    .orElse(resourceType);
        }
    }

    /// When and how often it was seen. Access Analyzer sees a state, not an activity: both times are empty.
    public record Activity(Optional<Instant> first, Optional<Instant> last, long count) {}

    /// Where the finding stands: the exhibit, and the place in it as a JSON pointer.
    public record Source(String exhibit, String sha256, String pointer) {}
}
