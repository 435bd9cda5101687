import { createErasureService } from '@/lib/personal-data/erasure.service';
import { createPersonalDataService } from '@/lib/personal-data/personal-data.service';

/** Puts together what people may ask of what is kept about them: a copy, and that it goes. */
export const createPersonalServices = (deps: Parameters<typeof createErasureService>[0]) => ({
  personalData: createPersonalDataService(deps),
  erasures: createErasureService(deps),
});
