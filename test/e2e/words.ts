/** The catalogue's words, where a journey is about what happens and not about how it is said. */
import { catalogueIn } from '../../shared/i18n/catalogue.ts'

export const { t: zh } = catalogueIn('zh')
export const { t: en } = catalogueIn('en')
