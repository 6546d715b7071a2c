/** Whether SSM takes this as a parameter's name: letters, digits and `_.-/`, a path only from the root, not reserved. */
export function isParameterName(name: string): boolean {
  const wellFormed = /^[\w.\-/]{1,1011}$/.test(name) && !name.endsWith('/') && !name.includes('//');
  const pathFromRoot = !name.includes('/') || name.startsWith('/');
  return wellFormed && pathFromRoot && !/^\/?(aws|ssm)/i.test(name);
}
