/** The one table that is used of the package, which gives no type for it: `from to` pairs with `|` between. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string
  export default entries
}
