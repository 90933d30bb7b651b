import type { Analysis } from '../../planService.ts';
import type { SkeletonOffer } from './skeletonOffer.ts';
import { asLines } from './topEntry.ts';

/** The key for the departments that joined in, behind the lead; none where the key is there. */
export function jointDepartmentOffers({ bound, document, plan, text }: Analysis): readonly SkeletonOffer[] {
  const { leadUnit, jointDepartments: joint, unfilled } = plan.file.about ?? {};
  if (leadUnit?.keyAnchor === undefined || joint !== undefined || unfilled?.has('jointDepartments')) return [];
  const key = `${bound.language === 'en' ? 'jointDepartments' : '会同部门'}: []`;
  const { line, character } = document.rangeOf(leadUnit.keyAnchor).start;
  const { end } = document.rangeOf(leadUnit.anchor);
  const before = text.lineText(line).slice(0, character);
  const title = { zh: '插入“会同部门”', en: 'Insert “jointDepartments”' };
  // In a map in braces a comma divides; elsewhere each key has a line.
  const about = bound.fields.get('about')?.value.node;
  if (about?.kind === 'map' && about.flow) return [{ title, insertions: [{ at: end, newText: `, ${key}` }] }];
  const next = text.positionAt(text.offsetAt({ line: end.line, character: 0 }) + text.line(end.line).length);
  const newText = asLines(`${before.replace(/-/g, ' ')}${key}\n`, text, next);
  return [{ title, insertions: [{ at: next, newText }] }];
}
