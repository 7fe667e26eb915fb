/** All use cases together, as the contract names them. */
import { contract } from '../../shared/api.ts'
import type { Domain, Services } from '../../shared/api.ts'
import { createAnnotationService } from './annotation-service.ts'
import { createAppService } from './app-service.ts'
import { createAssignmentService } from './assignment-service.ts'
import type { Dependencies } from './dependencies.ts'
import { createExchangeService } from './exchange-service.ts'
import { createLayerService } from './layer-service.ts'
import { createLibraryService } from './library-service.ts'
import { createNotebookService } from './notebook-service.ts'
import { onDemand } from './on-demand.ts'
import { createReadingService } from './reading-service.ts'
import { createSettingService } from './setting-service.ts'
import { createSharingService } from './sharing-service.ts'
import { createTermService } from './term-service.ts'
import { createWorkshopService } from './workshop-service.ts'

export function createServices(deps: Dependencies): Services {
  return {
    app: createAppService(deps),
    library: createLibraryService(deps),
    references: loaded('references', async () =>
      (await import('./reference-service.ts')).createReferenceService(deps),
    ),
    search: loaded('search', async () => (await import('./search-service.ts')).createSearchService(deps)),
    terms: createTermService(deps),
    facts: loaded('facts', async () => (await import('./fact-service.ts')).createFactService(deps)),
    geography: loaded('geography', async () =>
      (await import('./geography-service.ts')).createGeographyService(deps),
    ),
    subjects: loaded('subjects', async () =>
      (await import('./subject-service.ts')).createSubjectService(deps),
    ),
    annotations: createAnnotationService(deps),
    layers: createLayerService(deps),
    notebook: createNotebookService(deps),
    exchange: createExchangeService(deps),
    sharing: createSharingService(deps),
    workshop: createWorkshopService(deps),
    assignments: createAssignmentService(deps),
    reading: createReadingService(deps),
    settings: createSettingService(deps),
    exporting: loaded('exporting', async () =>
      (await import('./export-service.ts')).createExportService(deps),
    ),
  }
}

/** What the first screen does not need. */
function loaded<D extends Domain>(domain: D, load: () => Promise<Services[D]>): Services[D] {
  return onDemand(Object.keys(contract[domain]), load)
}
