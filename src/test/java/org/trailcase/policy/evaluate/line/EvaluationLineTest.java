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
