import type { AccountId } from './account-id';
import type { MfaDevice } from './mfa-device';

/** Root got in with its password and an MFA device, and was seen to: so the way in works. */
export interface MfaProof {
  readonly accountId: AccountId;
  /** ISO 8601, UTC: when root signed in. */
  readonly at: string;
  /** The serial number of the device, as AWS names it; null when the record names none. */
  readonly device: string | null;
  /** From where, as CloudTrail says it; null when the record does not, and in what an older release kept. */
  readonly sourceIp: string | null;
  /** The record of the sign-in. */
  readonly eventId: string;
}

/** One of root's devices was added or removed: what was proved before says nothing about the devices of now. */
export interface MfaDeviceChange {
  readonly accountId: AccountId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly deed: 'added' | 'removed';
  /** The serial number of the device; null when the record names none. */
  readonly device: string | null;
  /** The record of the change; null when only the devices were seen to be others. */
  readonly eventId: string | null;
}

/** The newest of each; null where none was seen. */
export interface ProvenMfa {
  readonly proof: MfaProof | null;
  readonly change: MfaDeviceChange | null;
}

/** Somebody looked at root's MFA devices and at who holds them. */
export interface MfaReview {
  readonly accountId: AccountId;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The ARN of whoever reviewed, as AWS names the caller. */
  readonly by: string;
  readonly holders: readonly DeviceHolder[];
  /** Names of the devices that AWS showed and that nobody was said to hold. */
  readonly unheld: readonly string[];
  /** One line of whoever reviewed; null for none. */
  readonly note: string | null;
  /** What AWS showed of the devices at that moment. */
  readonly devices: ShownDevices;
}

/** Root's MFA devices, as far as AWS shows them to whoever asks. */
export interface ShownDevices {
  readonly shown: readonly MfaDevice[];
  /** False when there may be more. */
  readonly complete: boolean;
}

/** Who holds a device: the role of a person (`head of platform`), never a secret, and better no name. */
export interface DeviceHolder {
  /** What the device is called. */
  readonly device: string;
  readonly role: string;
}
