/** The process ended: nothing after it happens. */
class ProcessEnded extends Error {
  override readonly name = 'ProcessEnded';
}

/**
 * Ends a process at its n-th step (from 1), just before that step has its effect or just after. Every later step of any
 * wrapped collaborator fails without effect.
 */
export class Mortality {
  readonly steps: string[] = [];
  private readonly endsAt: number;
  private readonly when: 'before' | 'after';

  constructor(endsAt = Infinity, when: 'before' | 'after' = 'before') {
    this.endsAt = endsAt;
    this.when = when;
  }

  /** The same collaborator, each of whose calls is a step. */
  of<T extends object>(name: string, collaborator: T): T {
    return new Proxy(collaborator, {
      get: (target, key) => {
        const method: unknown = Reflect.get(target, key);
        if (typeof method !== 'function') return method;
        return (...given: readonly unknown[]) =>
          this.step(`${name}.${String(key)}`, () => Reflect.apply(method, target, given));
      },
    });
  }

  private async step(name: string, act: () => unknown): Promise<unknown> {
    this.steps.push(name);
    const number = this.steps.length;
    if (number > this.endsAt || (number === this.endsAt && this.when === 'before')) throw new ProcessEnded(name);
    const answer = await act();
    if (number === this.endsAt) throw new ProcessEnded(name);
    return answer;
  }
}
