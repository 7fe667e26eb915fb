/** Statements compiled once for each database: to compile one takes longer than to run it. */
import type Database from 'better-sqlite3'
import type { ReadableDb } from './database.ts'

const compiled = new WeakMap<ReadableDb, Map<string, Database.Statement>>()

/** For SQL that does not vary from call to call. Not for `iterate`: a statement can be gone through only once at a time. */
export function statement(db: ReadableDb, sql: string): Database.Statement {
  const statements = compiled.get(db) ?? new Map<string, Database.Statement>()
  compiled.set(db, statements)
  const known = statements.get(sql) ?? db.prepare(sql)
  statements.set(sql, known)
  return known
}
