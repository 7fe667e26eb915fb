export { LongTable } from './LongTable.tsx'
export type { TableColumn, TableOrder } from './LongTable.tsx'
