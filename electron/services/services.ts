/** All use cases together, as the contract names them. */
import type { Services } from '../../shared/api.ts'
import { createAnnotationService } from './annotation-service.ts'
import { createAppService } from './app-service.ts'
import { createAssignmentService } from './assignment-service.ts'
import type { Dependencies } from './dependencies.ts'
import { createExchangeService } from './exchange-service.ts'
import { createFactService } from './fact-service.ts'
import { createLayerService } from './layer-service.ts'
import { createLibraryService } from './library-service.ts'
import { createNotebookService } from './notebook-service.ts'
import { createReferenceService } from './reference-service.ts'
import { createReadingService } from './reading-service.ts'
import { createSearchService } from './search-service.ts'
import { createSettingService } from './setting-service.ts'
import { createSharingService } from './sharing-service.ts'
import { createTermService } from './term-service.ts'
import { createWorkshopService } from './workshop-service.ts'

export function createServices(deps: Dependencies): Services {
  return {
    app: createAppService(deps),
    library: createLibraryService(deps),
    references: createReferenceService(deps),
    search: createSearchService(deps),
    terms: createTermService(deps),
    facts: createFactService(deps),
    annotations: createAnnotationService(deps),
    layers: createLayerService(deps),
    notebook: createNotebookService(deps),
    exchange: createExchangeService(deps),
    sharing: createSharingService(deps),
    workshop: createWorkshopService(deps),
    assignments: createAssignmentService(deps),
    reading: createReadingService(deps),
    settings: createSettingService(deps),
    exporting: exportingOnDemand(deps),
  }
}

/** The code of the exports is loaded by the first of them: start-up does not wait for it. */
function exportingOnDemand(deps: Dependencies): Services['exporting'] {
  let loaded: Promise<Services['exporting']> | undefined
  const load = () =>
    (loaded ??= import('./export-service.ts').then((module) => module.createExportService(deps)))
  return {
    write: async (request) => (await load()).write(request),
    preview: async (request) => (await load()).preview(request),
    prepare: async () => (await load()).prepare(),
    release: async () => (loaded === undefined ? null : (await loaded).release()),
    summary: async (request) => (await load()).summary(request),
    templates: async () => (await load()).templates(),
    copyTemplate: async (name) => (await load()).copyTemplate(name),
    cancel: async () => (loaded === undefined ? null : (await loaded).cancel()),
    showInFolder: async (file) => (await load()).showInFolder(file),
  }
}
