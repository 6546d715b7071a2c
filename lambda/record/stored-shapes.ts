import * as z from 'zod/mini';
import type { AccountProfile } from '../domain/account';
import { isAccountId, type AccountId } from '../domain/account-id';
import type { CheckState } from '../domain/check-state';
import { unknownCauses } from '../domain/fact';
import { outcomes } from '../domain/outcome';
import type { AudienceState } from './audience-memory.port';

const accountId = z.custom<AccountId>(isAccountId);
const time = z.iso.datetime();

export const storedProfile = z.object({
  id: accountId,
  name: z.nullable(z.string()),
  standing: z.enum(['standalone', 'member', 'management', 'unknown']),
}) satisfies z.ZodMiniType<AccountProfile>;

export const storedAudience = z.object({
  accountId,
  listening: z.boolean(),
  at: time,
  welcomedAt: z.nullable(time),
}) satisfies z.ZodMiniType<AudienceState>;

export const storedCheckState = z.object({
  accountId,
  check: z.string(),
  status: z.enum(['open', 'resolved']),
  outcome: z.enum(outcomes),
  cause: z.nullable(z.enum(unknownCauses)),
  lastKnown: z.nullable(z.enum(['pass', 'fail', 'not-applicable'])),
  unknownRuns: z.int(),
  everOpened: z.boolean(),
  openSince: z.nullable(time),
  transitionNumber: z.int(),
  recordedAt: time,
}) satisfies z.ZodMiniType<CheckState>;
