package org.trailcase.bench;

import java.util.List;
import java.util.Random;

/// The services, actions and names that made policies and requests draw from, so that they meet often enough.
final class MadeNames {
    private static final List<String> SERVICES =
            List.of("s3", "ec2", "iam", "sqs", "sns", "dynamodb", "lambda", "logs", "ssm", "ecr", "rds", "glue");
    private static final List<String> VERBS = List.of("Get", "List", "Describe", "Put", "Create", "Update", "Delete", "Tag");
    private static final List<String> THINGS = List.of("Object", "Instance", "Queue", "Table", "Function", "Parameter");
    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta", "orders", "invoices");

    private MadeNames() {}

    static String service(Random random) {
        return one(SERVICES, random);
    }

    static String verb(Random random) {
        return one(VERBS, random);
    }

    static String action(Random random) {
        return verb(random) + one(THINGS, random);
    }

    static String name(Random random) {
        return one(NAMES, random);
    }

    static String one(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
