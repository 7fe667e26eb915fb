/** What the tests use of the package, which brings no types. */
declare module 'xliff' {
  type Side = string | readonly string[]
  type Unit = { readonly source: Side; readonly target?: Side; readonly note?: unknown }
  export function xliff2js(xml: string): Promise<{
    readonly sourceLanguage: string
    readonly targetLanguage: string
    readonly resources: Readonly<Record<string, Readonly<Record<string, Unit>>>>
  }>
}
