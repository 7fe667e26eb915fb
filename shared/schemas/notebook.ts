/** Schema of what names a backup of the notebook. */
import * as v from 'valibot'

/** File name of a backup in the notebook's own folder of them: never a path. */
export const backupName = v.pipe(v.string(), v.regex(/^notes-[0-9A-Za-z.-]{1,80}\.db$/))
