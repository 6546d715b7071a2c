"""What the account is. AWS: a standalone account is in no organization, and its times are ISO 8601 text.
The engine: every account is the head of an organization, and the account's time is a number that the SDK refuses.
"""

import json

from ministack.services import account, organizations

from patching import wrapped

NOT_IN_USE = {
    "__type": "AWSOrganizationsNotInUseException",
    "message": "Your account is not a member of an organization.",
}


PROFILE = {"AccountName": "rehearsal", "AccountCreatedDate": "2020-01-01T00:00:00Z"}


@wrapped(organizations._DISPATCH, "DescribeOrganization", "_payload")
def describe_organization(_original, _payload):
    return 400, {"Content-Type": "application/x-amz-json-1.1"}, json.dumps(NOT_IN_USE).encode()


@wrapped(account._DISPATCH, "/getAccountInformation", "_payload")
def get_account_information(original, _payload):
    status, headers, body = original(_payload)
    return status, headers, json.dumps({**json.loads(body), **PROFILE}).encode()
