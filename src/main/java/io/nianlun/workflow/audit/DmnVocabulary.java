package io.nianlun.workflow.audit;

/** What a decision may hold: tables whose cells are a small part of FEEL. */
final class DmnVocabulary {

    static final Vocabulary TABLE = new Vocabulary("""
            definitions            id=id name=any namespace=any exporter=any exporterVersion=any
            decision               id=id name=any camunda:historyTimeToLive=duration camunda:versionTag=any
            description            text=any
            decisionTable          id=id hitPolicy=UNIQUE|FIRST|ANY|COLLECT|RULE\\sORDER aggregation=SUM|COUNT|MIN|MAX preferredOrientation=any outputLabel=any
            input                  id=id label=any camunda:inputVariable=variable
            inputExpression        id=id expressionLanguage=feel typeRef=string|boolean|integer|long|double|number|date
            inputValues            id=id expressionLanguage=feel
            output                 id=id label=any name=variable typeRef=string|boolean|integer|long|double|number|date
            outputValues           id=id expressionLanguage=feel
            rule                   id=id
            inputEntry             id=id expressionLanguage=feel
            outputEntry            id=id expressionLanguage=feel
            text                   text=cell
            variable               id=id name=any typeRef=any
            informationRequirement id=id
            requiredDecision       href=#[\\w.-]+
            requiredInput          href=#[\\w.-]+
            inputData              id=id name=any
            extensionElements
            """);

    private DmnVocabulary() {}
}
