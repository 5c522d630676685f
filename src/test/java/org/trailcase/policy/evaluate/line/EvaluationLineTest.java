package org.trailcase.policy.evaluate.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trailcase.policy.evaluate.Evaluator;

class EvaluationLineTest {
    private static final String STATEMENT = "{'Statement':{'Effect':'Allow','Action':'s3:*','Resource':'*','Sid':'S'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'identity':[{'name':'p','policy':#}]              |                          | 'Allowed','decidedBy':[{'policyType':'identity','policy':'p','sid':'S','statement':0}],'unknown':[]
            'identity':[#]                                    |                          | 'Allowed','decidedBy':[{'policyType':'identity','policy':'identity','sid':'S','statement':0}],'unknown':[]
            'identity':[],'resource':null                     |                          | 'ImplicitlyDenied','decidedBy':[],'unknown':[]
            'scp':[]                                          |                          | 'Undetermined','decidedBy':[],'unknown':[]
            'identity':[@],'scp':[]                           | 'unrecorded':['a:K']     | 'Undetermined','decidedBy':[],'unknown':['a:K']
            'identity':[@],'scp':[]                           | 'context':{'A:k':['v']}  | 'Allowed','decidedBy':[{'policyType':'identity','policy':'identity','sid':null,'statement':0}],'unknown':[]
            'identity':[@],'scp':[]                           | 'context':{'a:K':1}      | 'ImplicitlyDenied','decidedBy':[],'unknown':[]
            """)
    void aCaseAnswersInOneLine(String layers, String more, String answer) {
        String conditional =
                "{'Statement':[{'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEquals':{'a:K':'v'}}}]}";
        String policies = layers.replace("#", STATEMENT).replace("@", conditional);
        String line = """
                {'id':'c1','note':'free','request':{'principal':'arn:aws:iam::111122223333:user/a','action':'s3:GetObject',\
                'resource':'arn:aws:s3:::b/k'%s},'policies':{%s}}""".formatted(more == null ? "" : "," + more, policies);

        assertThat(EvaluationCase.answer(json(line), new Evaluator())).isEqualTo(json("{'id':'c1','decision':" + answer + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            s3:PutBucketPolicy    | Deny  | s3:*           | '*'                             | Allowed
            s3:DeleteBucketPolicy | Deny  | s3:*           | '*'                             | Allowed
            s3:GetBucketPolicy    | Deny  | s3:*           | {'AWS':'111122223333'}          | Allowed
            s3:PutBucketAcl       | Deny  | s3:*           | '*'                             | ExplicitlyDenied
            sts:AssumeRole        | Allow | sts:AssumeRole | {'AWS':'111122223333'}          | ImplicitlyDenied
            sts:AssumeRole        | Allow | sts:AssumeRole | '*'                             | ImplicitlyDenied
            sts:AssumeRole        | Deny  | sts:AssumeRole | '*'                             | ExplicitlyDenied
            """)
    void theRootUserReachesThePolicyOfItsBucketAndAssumesNoRole(
            String action, String effect, String actions, String principal, String decision) {
        String layers = "'identity':[],'session':null,'scp':[],'rcp':[],'vpcEndpoint':null,'resource':"
                + "{'Statement':{'Effect':'%s','Action':'%s','Resource':'*','Principal':%s}}".formatted(effect, actions, principal);

        assertThat(decision("arn:aws:iam::111122223333:root", action, "", layers)).isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            scp         | {'id':'r','policies':[{'Statement':{'Effect':'Deny','Action':'s3:PutBucketPolicy','Resource':'*'}}]} | ExplicitlyDenied
            vpcEndpoint | {'Statement':{'Effect':'Allow','Action':'s3:Get*','Resource':'*','Principal':'*'}}                   | ImplicitlyDenied
            session     | {'Statement':{'Effect':'Allow','Action':'s3:Get*','Resource':'*'}}                                   | ImplicitlyDenied
            session     | {'Statement':{'Effect':'Allow','Action':'s3:Put*','Resource':'*'}}                                   | Allowed
            """)
    void theOrganisationTheEndpointAndTheTaskOfItsSessionLimitTheRootUser(String layer, String policy, String decision) {
        String bucket = "'resource':{'Statement':{'Effect':'Deny','Action':'s3:*','Resource':'*','Principal':'*'}}";

        assertThat(decision(
                        "arn:aws:iam::111122223333:root",
                        "s3:PutBucketPolicy",
                        "",
                        "'identity':[],%s,'%s':[%s]".formatted(bucket, layer, policy)))
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            sts::111122223333:assumed-role/app/s1 | AROAAPPXXXXXXXXXXXXXX:s1 | AROAAPPXXXXXXXXXXXXXX | Allowed
            sts::111122223333:assumed-role/app/s1 | AROANEWXXXXXXXXXXXXXX:s1 | AROAAPPXXXXXXXXXXXXXX | ImplicitlyDenied
            iam::111122223333:user/alice          | AIDANEWXXXXXXXXXXXXXX    | AIDANEWXXXXXXXXXXXXXX | Allowed
            iam::111122223333:user/alice          | AIDANEWXXXXXXXXXXXXXX    | AIDAOLDXXXXXXXXXXXXXX | ImplicitlyDenied
            """)
    void theContextTellsTheUniqueIdOfTheCaller(String caller, String userId, String named, String decision) {
        String policy = "'identity':[],'resource':{'Statement':{'Effect':'Allow','Action':'*','Resource':'*','Principal':{'AWS':'%s'}}}"
                .formatted(named);

        assertThat(decision("arn:aws:" + caller, "s3:GetObject", ",'context':{'aws:userid':'%s'}".formatted(userId), policy))
                .isEqualTo(decision);
    }

    private static String decision(String caller, String action, String more, String layers) {
        String line = "{'id':'c1','request':{'principal':'%s','action':'%s','resource':'arn:aws:s3:::b'%s},'policies':{%s}}"
                .formatted(caller, action, more, layers);
        String answer = EvaluationCase.answer(json(line), new Evaluator());
        return answer.replaceFirst(".*\"decision\":\"([^\"]*)\".*", "$1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'id':7}                                                            | {'id':7,'error':'The case needs an object "request".'}
            []                                                                  | {'id':null,'error':'The case is not a JSON object.'}
            {'id':'x','request':{'principal':'bob','action':'a:b'},'policies':{}} | {'id':'x','error':'The request's "principal" must be the ARN of a user, role, session or root, a service's host name, or {"type":"Anonymous"}.'}
            {'id':'x','request':{'principal':{'type':'Anonymous'},'action':'ab'},'policies':{}} | {'id':'x','error':'The request's "action" must be of the form service:Name.'}
            {'id':'x','request':{'principal':{'type':'Anonymous'},'action':'a:b'},'policies':{'identity':[{}]}} | {'id':'x','error':'At identity/0: The policy is malformed at line 1, column 1: it has no Statement.'}
            {'id':'x','request':{'principal':{'type':'Anonymous'},'action':'a:b'},'policies':{'boundary':[]}} | {'id':'x','error':'"policies" has a layer that is not known: "boundary".'}
            """)
    void aCaseThatCannotBeReadAnswersWithItsError(String line, String answer) {
        String wanted = answer.replace("\"", "\\\"").replace("request's", "request`s").replace("service's", "service`s");

        assertThat(EvaluationCase.answer(json(line), new Evaluator())).isEqualTo(json(wanted).replace('`', '\''));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
