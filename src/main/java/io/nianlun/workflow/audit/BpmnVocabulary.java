package io.nianlun.workflow.audit;

/** What a process model may hold. What is not here the engine never sees: scripts, classes, connectors, imports. */
final class BpmnVocabulary {

    static final Vocabulary TABLE = new Vocabulary("""
            @node                  id=id name=text
            @async                 camunda:asyncBefore=bool camunda:asyncAfter=bool camunda:exclusive=bool camunda:jobPriority=number
            @task                  default=id isForCompensation=false startQuantity=1 completionQuantity=1
            @template              camunda:modelerTemplate=any camunda:modelerTemplateVersion=number

            definitions            id=id name=any targetNamespace=any exporter=any exporterVersion=any expressionLanguage=any typeLanguage=any
            process                @node isExecutable=bool isClosed=bool processType=any camunda:historyTimeToLive=duration camunda:versionTag=any camunda:candidateStarterGroups=groups camunda:isStartableInTasklist=bool
            documentation          id=id textFormat=any text=text
            message                id=id name=any
            signal                 id=id name=any
            error                  id=id name=any errorCode=code camunda:errorMessage=any
            escalation             id=id name=any escalationCode=code

            startEvent             @node @async @template isInterrupting=bool parallelMultiple=false
            endEvent               @node @async @template
            intermediateCatchEvent @node @async @template parallelMultiple=false
            intermediateThrowEvent @node @async @template
            boundaryEvent          @node @async @template attachedToRef=id cancelActivity=bool parallelMultiple=false
            messageEventDefinition id=id messageRef=id
            signalEventDefinition  id=id signalRef=id
            errorEventDefinition   id=id errorRef=id camunda:errorCodeVariable=variable camunda:errorMessageVariable=variable
            escalationEventDefinition id=id escalationRef=id camunda:escalationCodeVariable=variable
            terminateEventDefinition  id=id
            timerEventDefinition   id=id
            timeDate               id=id xsi:type=any text=moment
            timeDuration           id=id xsi:type=any text=span
            timeCycle              id=id xsi:type=any text=cycle

            userTask               @node @async @template @task camunda:assignee=text camunda:candidateGroups=groups camunda:candidateUsers=groups camunda:dueDate=moment camunda:followUpDate=moment camunda:priority=number camunda:formRef=key camunda:formRefBinding=deployment implementation=##unspecified|##WebService
            serviceTask            @node @async @template @task camunda:delegateExpression=step implementation=##unspecified|##WebService
            businessRuleTask       @node @async @template @task camunda:decisionRef=key camunda:decisionRefBinding=deployment camunda:mapDecisionResult=singleEntry|singleResult|collectEntries camunda:resultVariable=variable implementation=##unspecified|##WebService
            callActivity           @node @async @template @task calledElement=name camunda:calledElementBinding=deployment|version camunda:calledElementVersion=count
            receiveTask            @node @async @template @task messageRef=id implementation=##unspecified|##WebService
            manualTask             @node @async @template @task
            task                   @node @async @template @task
            subProcess             @node @async @template @task triggeredByEvent=bool
            exclusiveGateway       @node @async default=id gatewayDirection=any
            inclusiveGateway       @node @async default=id gatewayDirection=any
            parallelGateway        @node @async gatewayDirection=any
            eventBasedGateway      @node @async gatewayDirection=any instantiate=false eventGatewayType=Exclusive
            sequenceFlow           id=id name=any sourceRef=id targetRef=id isImmediate=bool
            conditionExpression    id=id xsi:type=any text=condition
            incoming               text=id
            outgoing               text=id
            multiInstanceLoopCharacteristics id=id isSequential=bool camunda:collection=name camunda:elementVariable=variable camunda:asyncBefore=bool camunda:asyncAfter=bool camunda:exclusive=bool
            loopCardinality        id=id xsi:type=any text=times
            completionCondition    id=id xsi:type=any text=condition

            extensionElements
            camunda:in             businessKey=text source=variable sourceExpression=text target=variable
            camunda:out            source=variable sourceExpression=text target=variable
            camunda:failedJobRetryTimeCycle text=retries
            camunda:executionListener event=start|end|take delegateExpression=step
            camunda:properties
            camunda:property       id=id name=any value=any

            collaboration          id=id name=any isClosed=bool
            participant            id=id name=any processRef=id
            messageFlow            id=id name=any sourceRef=id targetRef=id
            laneSet                id=id name=any
            lane                   id=id name=any
            flowNodeRef            text=id
            childLaneSet           id=id
            textAnnotation         id=id textFormat=any
            text                   text=any
            association            id=id name=any sourceRef=id targetRef=id associationDirection=any
            group                  id=id categoryValueRef=id
            category               id=id name=any
            categoryValue          id=id value=any
            """);

    private BpmnVocabulary() {}
}
