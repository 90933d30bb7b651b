import type { Audit, AuditGroundEnum } from './planTypes.generated.ts';

/** What 列入依据 says, one ground or several. */
export function groundsOf(audit: Audit | undefined): readonly AuditGroundEnum[] {
  const ground = audit?.ground;
  if (ground === undefined) return [];
  return ground.form === 'text' ? [ground.value] : ground.value.items;
}
