"""AWS: a table's expiry and point-in-time recovery come with its template. The engine: CloudFormation drops both."""

from ministack.services import dynamodb
from ministack.services.cloudformation import provisioners

from patching import required, wrapped

required(dynamodb, "_update_ttl", "data")
required(dynamodb, "_update_continuous_backups", "data")

SETTINGS = {
    "TimeToLiveSpecification": dynamodb._update_ttl,
    "PointInTimeRecoverySpecification": dynamodb._update_continuous_backups,
}


def apply_settings(table_name, properties):
    for name, update in SETTINGS.items():
        if name in properties:
            update({"TableName": table_name, name: properties[name]})


@wrapped(provisioners._RESOURCE_HANDLERS["AWS::DynamoDB::Table"], "create", "logical_id", "props", "stack_name")
def create_table(original, logical_id, props, *rest):
    table_name, attributes = original(logical_id, props, *rest)
    apply_settings(table_name, props)
    return table_name, attributes
