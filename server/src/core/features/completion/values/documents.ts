import { legalBasisOf } from '../../../plan/headFacts.ts';
import type { PlanService } from '../../../planService.ts';
import type { PolicyPack } from '../../../provisions/policyPack.ts';
import type { Subject } from '../subject.ts';
import type { KnownValue, ValuePlace, ValueProvider } from './valueProvider.ts';

/** The policies we have and the documents in force, where 编制依据 names one: whole, or its title or number alone. */
export const documents: ValueProvider = (place) => {
  const part = partWanted(place);
  if (part === undefined) return [];
  const { reader, known, analysis } = place.scene;
  const table = reader.service.codes.documents;
  const governing = new Set(known.flatMap(({ plan }) => plan.profile.policies));
  const inForce = ({ id, repealedOn }: PolicyPack): boolean =>
    governing.has(id) || repealedOn === undefined || repealedOn > analysis.asOf;
  const packs = governingFirst(reader.service, governing).filter(inForce);
  const ours = packs.map(
    (pack): Citable => ({
      id: pack.id,
      title: pack.title,
      number: numberOf(pack),
      subject: { policy: pack.id },
    }),
  );
  const rows = new Set<unknown>(packs.map(({ title }) => table.find(title)));
  const others = table
    .entries(analysis.asOf)
    .filter(({ name }) => !rows.has(table.find(name) ?? name))
    .map(({ name, code, note }): Citable => ({ title: name, number: code, note }));
  const cited = citedIn(place);
  return [...ours, ...others].flatMap((citable): KnownValue[] => {
    const text = part(citable);
    if (text === undefined) return [];
    const { id = '', title, number = '', note, subject } = citable;
    return [
      {
        text,
        kind: 'value',
        also: [id, title.replace('中华人民共和国', ''), title, number].filter((name) => name !== text).join(' '),
        ...(note !== undefined && { detail: note }),
        ...(subject !== undefined && { subject }),
        used: cited.some((one) => one.includes(title)),
      },
    ];
  });
};

/** What may be cited. */
interface Citable {
  readonly id?: string;
  readonly title: string;
  readonly number: string | undefined;
  readonly note?: string | undefined;
  readonly subject?: Subject;
}

function partWanted({ property, scene }: ValuePlace): ((document: Citable) => string | undefined) | undefined {
  if (property?.pointer === '#/definitions/about/properties/legalBasis') return titleAndNumber;
  const inBasis = scene.context.path.some((step) => 'key' in step && ['编制依据', 'legalBasis'].includes(step.key));
  if (!inBasis) return undefined;
  if (property?.pointer === '#/definitions/documentEntry/properties/title') return ({ title }) => title;
  if (property?.pointer === '#/definitions/documentEntry/properties/documentNumber') return ({ number }) => number;
  return undefined;
}

/** What the plan rests on already, as written; the one being written left out. */
function citedIn({ scene: { known, context } }: ValuePlace): string[] {
  const all = known.flatMap(({ plan }) => legalBasisOf(plan.file).flatMap(({ title }) => title ?? []));
  return all.filter((title) => context.prefix === '' || !title.startsWith(context.prefix));
}

const governingFirst = ({ policies: { packs } }: PlanService, governing: ReadonlySet<string>): PolicyPack[] => [
  ...packs.filter(({ id }) => governing.has(id)),
  ...packs.filter(({ id }) => !governing.has(id)),
];

/** 关于加快推行清洁生产的意见（国办发[2003]100号）; a law goes by its title. */
const titleAndNumber = ({ title, number }: Citable): string => (number === undefined ? title : `${title}（${number}）`);

/** A law whose number we have not read is cited by its title. */
const numberOf = ({ documentNumber }: PolicyPack): string | undefined =>
  /\d+号$/.test(documentNumber) ? documentNumber : undefined;
