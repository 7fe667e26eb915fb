/** Key words in context, and how a term is called in the other language: tabs of the search screen. */
export { ConcordanceView } from './ConcordanceView.tsx'
export { RenderingsView } from './RenderingsView.tsx'
