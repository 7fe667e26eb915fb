/** Chinese classifiers and measures: what stands between a number and its noun. */

/** Source of an expression for one of them. */
export const classifiers =
  '(?:公斤|千克|公里|小时|美元|个月|[个名人位项次种份件支枝发颗吨本轮类大天日周年期国所家场起批宗部座条套组届笔辆艘架只张篇语户枚台])'
