/** Use cases whose code is loaded by the first of their calls: start-up does not wait for it. */

/** `names` of the calls; each of them answers with a promise. */
export function onDemand<Calls extends object>(names: readonly string[], load: () => Promise<Calls>): Calls {
  let loaded: Promise<Calls> | undefined
  const call =
    (name: string) =>
    async (...args: readonly unknown[]) => {
      const calls = (await (loaded ??= load())) as Readonly<
        Record<string, (...args: readonly unknown[]) => unknown>
      >
      return calls[name]?.(...args)
    }
  return Object.fromEntries(names.map((name) => [name, call(name)])) as Calls
}
