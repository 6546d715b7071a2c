import type { EnvironmentName } from '../contract/environment';

export type Variables = Readonly<Record<string, string | undefined>>;

/** @throws Error naming the variable, which the stack sets together with the permission that makes it usable. */
export function required(name: EnvironmentName, variables: Variables): string {
  return (
    optional(name, variables) ??
    refuse(`The environment variable ${name} is not set: deploy the function with the stack.`)
  );
}

/** Null when it is missing or empty. */
export function optional(name: EnvironmentName, variables: Variables): string | null {
  const value = variables[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** @throws Error when it is not a whole number of at least one. */
export function requiredCount(name: EnvironmentName, variables: Variables): number {
  const text = required(name, variables);
  return /^[1-9]\d{0,8}$/.test(text)
    ? Number(text)
    : refuse(`The environment variable ${name} must be a whole number of at least 1, got '${text}'.`);
}

function refuse(message: string): never {
  throw new Error(message);
}
