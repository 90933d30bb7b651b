import type { PlanService } from '../core/planService.ts';

/** One thing for each core there is: that of the package, and those for the plans of regions. */
export function perService<T>(make: (service: PlanService) => T): (service: PlanService) => T {
  const made = new WeakMap<PlanService, { readonly it: T }>();
  return (service) => {
    const known = made.get(service) ?? { it: make(service) };
    made.set(service, known);
    return known.it;
  };
}
