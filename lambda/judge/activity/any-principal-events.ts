/** Events that matter whoever makes them. The deployed patterns let them through by exactly these names, and nothing more. */
export interface AnyPrincipalEvents {
  /** As in `<service>.amazonaws.com`; null where AWS's own pages do not agree on it. */
  readonly service: string | null;
  readonly names: readonly string[];
  /** Only when this request parameter has one of these values: what is done all day for other reasons must not flood. */
  readonly only?: { readonly parameter: string; readonly values: readonly string[] };
}
