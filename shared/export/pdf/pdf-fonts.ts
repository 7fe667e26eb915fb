/** The app's fonts, for each language and use. The other kind of type comes last: each has a few characters that the other lacks. */
export const zhSerif = `'Duizhao Serif SC', 'Duizhao Serif', 'Duizhao Sans SC', serif`
export const enSerif = `'Duizhao Serif', 'Duizhao Serif SC', 'Duizhao Sans SC', serif`
export const zhSans = `'Duizhao Sans SC', 'Duizhao Sans', 'Duizhao Serif SC', sans-serif`
export const enSans = `'Duizhao Sans', 'Duizhao Sans SC', 'Duizhao Serif SC', sans-serif`
