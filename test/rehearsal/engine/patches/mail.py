"""AWS: an e-mail subscription waits until the person confirms it with the token that was mailed; then each message that
passes the filter is mailed in the body meant for e-mail. The engine: confirms at once and mails nothing.
Here nothing is confirmed until a test does it, and the outbox holds what would have been mailed.
"""

import time
import uuid

from ministack.services import sns
from ministack.services.cloudformation import provisioners

from patching import required, wrapped

required(sns, "_topic_by_arn_any_scope", "topic_arn")
required(sns, "_resolve_message_for_protocol", "message", "message_structure", "protocol")
required(sns, "_matches_filter_policy", "sub", "message_attributes", "message")
required(sns, "_refresh_subscription_counts", "topic")
required(sns, "_confirm_subscription", "params")

outbox = []


def _mail(kind, subscription, **content):
    outbox.append({"kind": kind, "at": time.time(), "to": subscription["endpoint"], "topicArn": subscription["topic_arn"], **content})


def _hold(subscription):
    """Until somebody confirms with the token of this mail."""
    if subscription is None or subscription["protocol"] != "email":
        return
    subscription.update(confirmed=False, token=uuid.uuid4().hex)
    subscription["attributes"]["PendingConfirmation"] = "true"
    sns._refresh_subscription_counts(sns._topic_by_arn_any_scope(subscription["topic_arn"]))
    _mail("confirmation", subscription, token=subscription["token"])


@wrapped(provisioners._RESOURCE_HANDLERS["AWS::SNS::Subscription"], "create", "logical_id", "props", "stack_name")
def create_subscription(original, logical_id, props, *rest):
    arn, attributes = original(logical_id, props, *rest)
    _hold(sns._find_subscription(props.get("TopicArn", ""), arn))
    return arn, attributes


@wrapped(sns, "_list_subscriptions_by_topic", "params")
def list_subscriptions_by_topic(original, params):
    """AWS shows no ARN of a subscription that nobody confirmed."""
    status, headers, body = original(params)
    text = body.decode()
    topic = sns._topic_by_arn_any_scope(sns._p(params, "TopicArn"))
    for subscription in (topic or {}).get("subscriptions", []):
        if not subscription.get("confirmed"):
            text = text.replace(f">{subscription['arn']}<", ">PendingConfirmation<")
    return status, headers, text.encode()


@wrapped(sns, "_fanout", "topic_arn", "msg_id", "message", "subject", "message_structure", "message_attributes")
def fan_out(original, topic_arn, msg_id, message, subject, message_structure="", message_attributes=None, *rest, **named):
    original(topic_arn, msg_id, message, subject, message_structure, message_attributes, *rest, **named)
    topic = sns._topic_by_arn_any_scope(topic_arn)
    for subscription in (topic or {}).get("subscriptions", []):
        if subscription["protocol"] != "email" or not subscription.get("confirmed"):
            continue
        body = sns._resolve_message_for_protocol(message, message_structure, "email")
        if sns._matches_filter_policy(subscription, message_attributes or {}, body):
            _mail("message", subscription, subject=subject, body=body)
