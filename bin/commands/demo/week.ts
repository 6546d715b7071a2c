import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { AccountProfile } from '../../../lambda/domain/account';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { known, type KnownFact } from '../../../lambda/domain/fact';
import type { Channel, SeenPosture } from '../../../lambda/domain/root-posture';
import { forRootOnly, inOrder, longBefore, type Seen } from './in-order';
import { readRecords } from './read-records';
import type { Announcement, Arrival, Look, Play } from './scene';

const time = z.iso.datetime();

const weekSchema = z.strictObject({
  account: z.strictObject({
    id: z.string(),
    name: z.string(),
    standing: z.enum(['standalone', 'member', 'management']),
  }),
  partition: z.string(),
  whoToAsk: z.string(),
  timeZone: z.string(),
  channels: z.array(z.string()),
  /** Windows of planned use, and when somebody announced them. */
  plans: z.array(
    z.strictObject({
      id: z.string(),
      createdAt: time,
      from: time,
      to: time,
      reason: z.string(),
      ticket: z.string(),
      by: z.string(),
    }),
  ),
  /** When each record reached the queue, by its event id. */
  arrivals: z.record(z.string(), time),
});
type Week = z.infer<typeof weekSchema>;

/** What AWS would answer about the account at one time. */
const stateSchema = z.strictObject({
  at: time,
  mfaEnabled: z.boolean(),
  passwordPresent: z.boolean(),
  accessKeysPresent: z.boolean(),
  signingCertificatesPresent: z.boolean(),
  virtualMfaDevice: z.nullable(z.string()),
  passwordLastUsedAt: z.nullable(time),
  keys: z.array(
    z.strictObject({
      active: z.boolean(),
      lastUsedAt: z.nullable(time),
      lastUsedRegion: z.nullable(z.string()),
      lastUsedService: z.nullable(z.string()),
    }),
  ),
});
type AccountState = z.infer<typeof stateSchema>;

/** Reads one account's week from its folder: `week.json`, `records/*` and `states/*`. */
export async function readWeek(folder: string): Promise<Play> {
  const week = weekSchema.parse(jsonIn(join(folder, 'week.json')));
  const profile: AccountProfile = { ...week.account, id: parseAccountId(week.account.id) };
  const records = await Promise.all(filesIn(join(folder, 'records')).map((file) => readRecords(file)));
  const arrivals = records.flat().map((record): Arrival => {
    const at = record.eventId === null ? undefined : week.arrivals[record.eventId];
    if (at === undefined) throw new Error(`week.json does not say when record '${String(record.eventId)}' arrived.`);
    return { kind: 'arrival', at, record };
  });
  const looks = filesIn(join(folder, 'states')).map((file) => lookAt(stateSchema.parse(jsonIn(file)), week, profile));
  const announcements = week.plans.map((plan) => announcementOf(plan, week, profile));
  const scenes = [...arrivals, ...looks, ...announcements].sort((left, right) => left.at.localeCompare(right.at));
  const before = longBefore(profile.id, week.partition);
  return { scenes, profile, before, presentation: { whoToAsk: week.whoToAsk, timeZone: week.timeZone } };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function jsonIn(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function announcementOf(plan: Week['plans'][number], { partition }: Week, profile: AccountProfile): Announcement {
  const untold = { version: 0, announcedAt: null, cancelled: null, closedAt: null, usedAt: null };
  const { createdAt: at } = plan;
  return { kind: 'announcement', at, plan: { ...plan, ...untold, accountId: profile.id }, partition, profile };
}

function lookAt(state: AccountState, week: Week, profile: AccountProfile): Look {
  return { kind: 'look', at: state.at, survey: { profile, posture: postureOf(state, week, profile) } };
}

function postureOf(state: AccountState, { partition, channels, account }: Week, { id }: AccountProfile): SeenPosture {
  const { at } = state;
  const callerArn = `arn:${partition}:sts::${id}:assumed-role/rootwatch-posture/review`;
  const seen: Seen = (call, value) => known(value, { call, at, callerArn, requestId: null });
  const summary = <T>(value: T): KnownFact<T> => seen('iam:GetAccountSummary', value);
  return {
    accountId: id,
    partition,
    observedAt: at,
    mfaEnabled: summary(state.mfaEnabled),
    passwordPresent: summary(state.passwordPresent),
    accessKeysPresent: summary(state.accessKeysPresent),
    signingCertificatesPresent: summary(state.signingCertificatesPresent),
    virtualMfaDevice: seen('iam:ListVirtualMFADevices', state.virtualMfaDevice),
    credentialReport: seen('iam:GetCredentialReport', {
      generatedAt: at,
      passwordLastUsedAt: state.passwordLastUsedAt,
      keys: state.keys,
      usersWithPassword: 0,
    }),
    virtualMfaSince: seen('iam:ListVirtualMFADevices', null),
    ...forRootOnly,
    ...inOrder({ id, partition, standing: account.standing }, seen),
    deployment: { deployed: true, channels: seen('sns:ListSubscriptionsByTopic', channels.map(confirmed)) },
  };
}

function confirmed(name: string): Channel {
  return { name, kind: 'email', state: 'confirmed', detail: null, mend: null };
}
