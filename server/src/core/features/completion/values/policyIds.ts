import { packText } from '../../wording/names.ts';
import type { ValueProvider } from './valueProvider.ts';

/** 审查依据: the policies a plan can be checked against. */
export const policyIds: ValueProvider = ({ property, scene: { reader } }) =>
  property?.pointer !== '#/properties/policies'
    ? []
    : reader.service.policies.packs.map(({ id, documentNumber }) => ({
        text: id,
        kind: 'value',
        detail: documentNumber,
        documentation: packText(id, reader) ?? '',
      }));
