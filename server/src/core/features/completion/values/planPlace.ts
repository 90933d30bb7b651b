import { type BodiesPlace, bodiesPlaceOf } from '../../../codes/bodies.ts';
import type { Region } from '../../../codes/regions.ts';
import { scopeOf } from '../../../plan/headFacts.ts';
import type { PlanProfile } from '../../../plan/profile.ts';
import type { Scene } from '../completionScene.ts';

/** The region a plan is made for, where it names one alone. */
export function placeOf(scene: Scene): Region | undefined {
  const name = writtenPlace(scene);
  return name === undefined ? undefined : scene.reader.service.codes.regions.resolve(name);
}

/**
 * The place whose bodies a plan names: its region; one that no table has as it is written, in 规划范围, at
 * the beginning of the title or of the body in the lead, its level from 规划层级 or else from its last character.
 */
export function bodiesPlace(scene: Scene): BodiesPlace | undefined {
  const { regions } = scene.reader.service.codes;
  const name = writtenPlace(scene) ?? placeInTitle(scene) ?? placeOfLead(scene);
  if (name === undefined) return undefined;
  const region = regions.resolve(name);
  if (region !== undefined) {
    const above = region.level === 'county' && region.above !== undefined ? regions.resolve(region.above) : undefined;
    const city = above?.level === 'prefecture' && above.name.endsWith('市') ? above.name : undefined;
    return { ...bodiesPlaceOf(region), city };
  }
  if (!PLACE.test(name)) return undefined;
  const written = scene.known.map(({ plan }) => plan.profile.level).find((level) => level !== undefined);
  const level = written === undefined ? ENDS[name.slice(-1)] : LEVELS[written];
  return level === undefined ? undefined : { name, level };
}

/** The one region under 规划范围, as written. */
function writtenPlace({ known }: Scene): string | undefined {
  const names = known.map(({ plan }) => scopeOf(plan.file.about).regions).find((all) => all.length > 0) ?? [];
  return names.length === 1 ? names[0]?.trim() : undefined;
}

function placeInTitle({ known }: Scene): string | undefined {
  const title = known.map(({ plan }) => plan.file.about?.title?.text).find((text) => text !== undefined);
  return /^\s*(\p{Script=Han}+?[省市县区旗州盟])(?=[“"\d]|工业|农业|推行|清洁生产)/u.exec(title ?? '')?.[1];
}

/** 临溪县 of 临溪县发展和改革局; a ministry has none before its name. */
function placeOfLead({ known }: Scene): string | undefined {
  const lead = known.map(({ plan }) => plan.file.about?.leadUnit?.text).find((text) => text !== undefined);
  return /^\s*(\p{Script=Han}+?[省市县区旗州盟])(?=发展|改革|经济|工业|生态|环境|人民政府)/u.exec(lead ?? '')?.[1];
}

/** A place with bodies of its own; 开发区 and its like have a 管委会. */
const PLACE =
  /^(?!.*(?:开发区|高新区|新区|园区|试验区|保税区|合作区|示范区|社区|小区|景区)$)\p{Script=Han}+[省市县区旗州盟]$/u;

const ENDS: Readonly<Record<string, BodiesPlace['level']>> = {
  省: 'province',
  市: 'prefecture',
  州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  区: 'county',
  旗: 'county',
};

const LEVELS: Readonly<Partial<Record<NonNullable<PlanProfile['level']>, BodiesPlace['level']>>> = {
  provincial: 'province',
  municipal: 'prefecture',
  county: 'county',
};
