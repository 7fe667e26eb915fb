/** Whether what another program keeps with an annotation says who made it. */
import type { Properties, Rest } from './rest.ts'

/** Agents of the Web Annotation model (3.3.2), and what Hypothesis has of its users. */
const agents: ReadonlySet<string> = new Set([
  'creator',
  'generator',
  'audience',
  'publisher',
  'contributor',
  'user',
  'user_info',
  'mentions',
  'permissions',
  'links',
])

export function holdsNames(rest: Rest): boolean {
  const parts = [rest.item, rest.creator === undefined ? undefined : { creator: rest.creator }, rest.body]
  const bodies = (rest.bodies ?? []).filter((body) => typeof body === 'object' && body !== null)
  return [...parts, ...(bodies as readonly Properties[])].some(
    (part) => part !== undefined && Object.keys(part).some((name) => agents.has(name)),
  )
}
