import { nameInLanguage } from '../../../schema/names.ts';
import { detailOf, enumText } from '../../wording/describe.ts';
import type { ValuePlace, ValueProvider } from './valueProvider.ts';

/** The values a key may have, where they are few and fixed; for the format's version, that one. */
export const enumValues: ValueProvider = (place) => {
  const { schema, property, scene } = place;
  if (schema.constant !== undefined) return [{ text: String(schema.constant), kind: 'value' }];
  const { reader } = scene;
  const own = ownContent(place);
  const allowed = property?.region?.allowed;
  if (schema.values === undefined) return (allowed ?? []).map((text) => ({ text, kind: 'value' }));
  return schema.values
    .filter(({ value }) => value !== own && allowed?.includes(value) !== false)
    .map((value) => {
      const text = nameInLanguage(value, reader.language);
      return {
        text,
        kind: 'enum',
        detail: detailOf(value.title, text, undefined, reader.locale),
        subject: property ? { key: property.pointer, value: value.value } : { text: enumText(value, property, reader) },
        also: [reader.language === 'zh' ? value.value : value.zh, ...(value.also ?? [])].join(' '),
      };
    });
};

/** A content cannot be answered by a pointer to itself. */
function ownContent({ property, scene: { context, reader } }: ValuePlace): string | undefined {
  const first = context.path[0];
  if (property?.name !== 'see' || first === undefined || !('key' in first)) return undefined;
  return reader.service.schema.root.property(first.key)?.name;
}
