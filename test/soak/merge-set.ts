/** What the rounds of merging and the process that merges agree on. */

/** Name of the file that is merged, in the folder of the notebook. */
export const setName = 'reviewer.annotation'
