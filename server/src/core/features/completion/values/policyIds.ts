import { listedBeside } from './listedBeside.ts';
import type { ValueProvider } from './valueProvider.ts';

/** 审查依据: the policies a plan can be checked against, those listed already left out. */
export const policyIds: ValueProvider = ({ property, scene }) => {
  if (property?.pointer !== '#/properties/policies') return [];
  const listed = new Set(listedBeside(scene));
  return scene.reader.service.policies.packs
    .filter(({ id }) => !listed.has(id))
    .map(({ id, title, documentNumber }) => ({
      text: id,
      kind: 'value',
      detail: documentNumber,
      subject: { policy: id },
      also: `${title} ${documentNumber}`,
    }));
};
