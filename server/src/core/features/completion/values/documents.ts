import type { PlanService } from '../../../planService.ts';
import type { PolicyPack } from '../../../provisions/policyPack.ts';
import { packText } from '../../wording/names.ts';
import type { KnownValue, ValuePlace, ValueProvider } from './valueProvider.ts';

/** The policies we have, where 编制依据 names one: whole, or its title or number alone. */
export const documents: ValueProvider = (place) => {
  const part = partWanted(place);
  if (part === undefined) return [];
  const { reader, known } = place.scene;
  const governing = new Set(known.flatMap(({ plan }) => plan.profile.policies));
  return governingFirst(reader.service, governing).flatMap((pack): KnownValue[] => {
    const text = part(pack);
    return text === undefined
      ? []
      : [{ text, kind: 'value', documentation: packText(pack.id, reader) ?? '', also: `${pack.id} ${pack.title}` }];
  });
};

function partWanted({ property, scene }: ValuePlace): ((pack: PolicyPack) => string | undefined) | undefined {
  if (property?.pointer === '#/definitions/about/properties/legalBasis') return titleAndNumber;
  const inBasis = scene.context.path.some((step) => 'key' in step && ['编制依据', 'legalBasis'].includes(step.key));
  if (!inBasis) return undefined;
  if (property?.pointer === '#/definitions/documentEntry/properties/title') return ({ title }) => title;
  if (property?.pointer === '#/definitions/documentEntry/properties/documentNumber') return numberOf;
  return undefined;
}

const governingFirst = ({ policies: { packs } }: PlanService, governing: ReadonlySet<string>): PolicyPack[] => [
  ...packs.filter(({ id }) => governing.has(id)),
  ...packs.filter(({ id }) => !governing.has(id)),
];

/** 关于加快推行清洁生产的意见（国办发[2003]100号）; a law goes by its title. */
function titleAndNumber(pack: PolicyPack): string {
  const number = numberOf(pack);
  return number === undefined ? pack.title : `${pack.title}（${number}）`;
}

/** A law whose number we have not read is cited by its title. */
const numberOf = ({ documentNumber }: PolicyPack): string | undefined =>
  /\d+号$/.test(documentNumber) ? documentNumber : undefined;
