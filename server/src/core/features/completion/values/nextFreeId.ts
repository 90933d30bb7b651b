import type { ValueProvider } from './valueProvider.ts';

/** 编号 of a new row: the next number of its kind. */
export const nextFreeId: ValueProvider = ({ schema, scene }) =>
  schema.type === 'id' ? [{ text: scene.setting.newId(schema.ids?.[0] ?? ''), kind: 'value' }] : [];
