/** The app's fonts, for each language and use. */
export const zhSerif = `'Duizhao Serif SC', 'Duizhao Serif', serif`
export const enSerif = `'Duizhao Serif', 'Duizhao Serif SC', serif`
export const zhSans = `'Duizhao Sans SC', 'Duizhao Sans', sans-serif`
export const enSans = `'Duizhao Sans', 'Duizhao Sans SC', sans-serif`
