import { OvertakenError } from '../overtaken.port';

/** What is kept by key, each replaced only by what was made of it. */
export class InMemoryVersions<T extends { readonly version: number }> {
  private readonly kept = new Map<string, T>();

  all(): readonly T[] {
    return [...this.kept.values()];
  }

  of(key: string): T | null {
    return this.kept.get(key) ?? null;
  }

  /** @throws OvertakenError when what is kept has another version than the given state. */
  replace(key: string, state: T): T {
    if ((this.kept.get(key)?.version ?? 0) !== state.version) throw new OvertakenError(key);
    const next = { ...state, version: state.version + 1 };
    this.kept.set(key, next);
    return next;
  }
}
