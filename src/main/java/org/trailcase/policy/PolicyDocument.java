package org.trailcase.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trailcase.aws.Arn;
import org.trailcase.policy.condition.Condition;
import org.trailcase.policy.match.Bearer;
import org.trailcase.policy.match.PolicyVersion;
import org.trailcase.policy.request.FoldedAction;

/// A policy as it was written: its text, untouched, and the statements in it, each with its place in that text.
public final class PolicyDocument {
    private final String text;
    private final PolicyVersion version;
    private final List<Statement> statements;
    private final List<PolicyFinding> findings;
    private final ActionIndex actions;
    private final KeyIndex keys;
    private final List<Map<Arn, Bearer>> bearers;

    PolicyDocument(String text, PolicyVersion version, List<Statement> statements, List<PolicyFinding> findings) {
        this(text, version, statements, findings, List.of());
    }

    private PolicyDocument(
            String text,
            PolicyVersion version,
            List<Statement> statements,
            List<PolicyFinding> findings,
            List<Map<Arn, Bearer>> bearers) {
        this.text = text;
        this.version = version;
        this.statements = List.copyOf(statements);
        this.findings = List.copyOf(findings);
        this.actions = new ActionIndex(this.statements);
        this.keys = new KeyIndex(text, this.statements);
        this.bearers = List.copyOf(bearers);
    }

    /// Reads a policy; what is not one is refused with its place, never guessed at.
    public static PolicyDocument parse(String text) throws PolicyException {
        return new PolicyReader(text).read();
    }

    /// The same text as AWS reads it where some of the ARNs of its statements meant somebody else when they were saved:
    /// `meant` tells it of each statement.
    public PolicyDocument saved(List<Map<Arn, Bearer>> meant) {
        List<Statement> read = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            read.add(statements.get(i).saved(meant.get(i)));
        }
        return new PolicyDocument(text, version, read, findings, meant);
    }

    public String text() {
        return text;
    }

    public PolicyVersion version() {
        return version;
    }

    public List<Statement> statements() {
        return statements;
    }

    /// The statements whose Action or NotAction matches, in order: no other one can match a request for the action.
    public List<Statement> matching(FoldedAction action) {
        return actions.matching(action);
    }

    /// The conditions that compare a folded condition key, in order.
    public List<Condition> conditionsOn(String foldedKey) {
        return keys.conditionsOn(foldedKey);
    }

    /// Whether the text may hold a folded condition key as a policy variable: no is sure, yes is not.
    public boolean mayUseAsVariable(String foldedKey) {
        return keys.mayUseAsVariable(foldedKey);
    }

    /// What a careful reader would remark on, in the order of the text.
    public List<PolicyFinding> findings() {
        return findings;
    }

    /// The text of one statement, verbatim.
    public String text(Statement statement) {
        return statement.span().of(text);
    }

    /// SHA-256 of the text in UTF-8, in hexadecimal: what a report cites.
    public String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyDocument that && text.equals(that.text) && bearers.equals(that.bearers);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
