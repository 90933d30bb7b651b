import type { Analysis, PlanService } from '../../server/src/core/planService.ts';
import type { SourceText } from '../../server/src/core/text/sourceText.ts';
import { loadService } from '../../server/src/host/resources.ts';

/** The core with the package's own schema, policies and rules, composed once for all tests that only read it. */
export const packageService: PlanService = loadService();

/** The day tests are run on. */
export const TODAY = '2026-11-24';

export const analyzed = (text: SourceText): Analysis => packageService.analyze(text, { today: TODAY });
