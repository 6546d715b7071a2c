import { environment } from '../contract/environment';

/** The operator's choices about what people read. */
export interface Presentation {
  /** Who can say whether it is legitimate, for example `platform on-call, #cloud-security`; null when nobody is named. */
  readonly whoToAsk: string | null;
  /** IANA name, shown beside UTC; `UTC` when the operator chose none. */
  readonly timeZone: string;
  /** False where records are read from a file, so that nobody can say when they were noticed. @default true */
  readonly noticeTimeKnown?: boolean;
  /** False where nothing is deployed, so that there is no findings table, but a store where the watch runs. @default true */
  readonly isDeployed?: boolean;
  /** The `--store` by which a command there finds it, as a shell takes it. @default none is needed: it is in its usual place */
  readonly store?: string;
}

/** The choices as a function's environment carries them; an empty variable counts as not set. */
export function presentationFrom(variables: Readonly<Record<string, string | undefined>>): Presentation {
  const chosen = (name: string): string | null => {
    const value = variables[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  return { whoToAsk: chosen(environment.whoToAsk), timeZone: chosen(environment.timeZone) ?? 'UTC' };
}
