"""AWS: the account tells how its root user stands. The engine: root has nothing, and nothing can be changed.
Here a test says how root stands, and the summary, the virtual devices and the credential report follow.
"""

import re

from ministack.core.responses import get_account_id
from ministack.services import iam

from patching import wrapped

HEALTHY = {
    "mfaEnabled": True,
    "virtualMfa": False,
    "accessKeysPresent": False,
    "signingCertificatesPresent": False,
    "passwordPresent": True,
    "passwordLastUsed": "no_information",
}

_root = dict(HEALTHY)


def change(differences):
    """Starts from health: what is not named is as in HEALTHY. Returns how root stands now."""
    unknown = set(differences) - set(HEALTHY)
    if unknown:
        raise ValueError(f"The root user has no {sorted(unknown)}: it has {sorted(HEALTHY)}.")
    _root.update({**HEALTHY, **differences})
    return dict(_root)


@wrapped(iam._IAM_HANDLERS, "GetAccountSummary", "p")
def get_account_summary(original, p):
    status, headers, body = original(p)
    values = {
        "AccountMFAEnabled": _root["mfaEnabled"],
        "AccountAccessKeysPresent": _root["accessKeysPresent"],
        "AccountSigningCertificatesPresent": _root["signingCertificatesPresent"],
        "AccountPasswordPresent": _root["passwordPresent"],
    }
    kept = re.sub(rf"<entry><key>({'|'.join(values)})</key><value>\d+</value></entry>", "", body.decode())
    ours = "".join(f"<entry><key>{key}</key><value>{int(value)}</value></entry>" for key, value in values.items())
    return status, headers, kept.replace("<SummaryMap>", "<SummaryMap>" + ours).encode()


@wrapped(iam._IAM_HANDLERS, "ListVirtualMFADevices", "p")
def list_virtual_mfa_devices(original, p):
    status, headers, body = original(p)
    if not (_root["mfaEnabled"] and _root["virtualMfa"]) or iam._p(p, "AssignmentStatus") == "Unassigned":
        return status, headers, body
    account = get_account_id()
    device = (
        f"<member><SerialNumber>arn:aws:iam::{account}:mfa/root-account-mfa-device</SerialNumber>"
        f"<User><UserId>{account}</UserId><Arn>arn:aws:iam::{account}:root</Arn>"
        "<CreateDate>2020-01-01T00:00:00Z</CreateDate></User><EnableDate>2020-01-01T00:00:00Z</EnableDate></member>"
    )
    return status, headers, body.decode().replace("<VirtualMFADevices>", "<VirtualMFADevices>" + device).encode()


@wrapped(iam, "_build_credential_report")
def build_credential_report(original):
    header, root_row, *users = original().split("\n")
    columns = header.split(",")
    row = dict(zip(columns, root_row.split(",")))
    row["password_last_used"] = _root["passwordLastUsed"]
    row["mfa_active"] = str(_root["mfaEnabled"]).lower()
    row["access_key_1_active"] = str(_root["accessKeysPresent"]).lower()
    return "\n".join([header, ",".join(row[column] for column in columns), *users])
