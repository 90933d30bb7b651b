/**
 * Every key of the schema in both languages: what a mistyped colon may stand behind.
 *
 * @param schema as `buildSchemaModel` takes it
 */
export function allKeyNames(schema: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'x-zh' && typeof inner === 'string') names.add(inner);
        if (key === 'x-former' && Array.isArray(inner)) for (const name of inner) names.add(String(name));
        if (key === 'properties') for (const name of Object.keys(inner as object)) names.add(name);
        visit(inner);
      }
    }
  };
  visit(schema);
  return names;
}
