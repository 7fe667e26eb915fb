/** A few places and the blocks of the fixture that name them. */
import type { FactWords } from '../../../shared/model/fact.ts'
import type { Geography, NamedPlace, PlaceMention } from '../../../shared/model/geography.ts'
import type { BlockKey, ReportId } from '../../../shared/model/ids.ts'
import { sgCrime2020, texts, unicri2024 } from '../fixture.ts'

type Given = Partial<NamedPlace> & Pick<NamedPlace, 'code'>

const place = ({ code, ...given }: Given, zh: string, en: string): NamedPlace => ({
  code,
  kind: 'country',
  name: { zh, en },
  country: null,
  point: null,
  ...given,
})

const places: readonly NamedPlace[] = [
  place({ code: '018', kind: 'region' }, '南部非洲', 'Southern Africa'),
  place({ code: 'CI' }, '科特迪瓦', 'Côte d’Ivoire'),
  place({ code: 'LY' }, '利比亚', 'Libya'),
  place({ code: 'MT' }, '马耳他', 'Malta'),
  place({ code: 'TV' }, '图瓦卢', 'Tuvalu'),
  place({ code: 'Tripoli', kind: 'city', country: 'LY', point: [13.19, 32.89] }, '的黎波里', 'Tripoli'),
]

/** Words that stand in the block; null where the language does not name it. */
function mention(
  report: ReportId,
  key: string,
  code: string,
  zh: string | null,
  en: string | null,
): PlaceMention {
  const block = texts.get(report)?.blocks.find((each) => each.key === key)
  const wordsIn = (text: string | null | undefined, words: string | null): readonly FactWords[] => {
    const start = words === null ? -1 : (text?.indexOf(words) ?? -1)
    return words === null || start < 0 ? [] : [{ text: words, range: [start, start + words.length] }]
  }
  return {
    report,
    key: key as BlockKey,
    code,
    zh: wordsIn(block?.text.zh, zh),
    en: wordsIn(block?.text.en, en),
  }
}

export const geography: Geography = {
  places,
  mentions: [
    mention(unicri2024, 'p6', 'CI', '犯罪司法所', 'UNICRI'),
    mention(unicri2024, 'p23', 'LY', '犯罪司法所', null),
    mention(unicri2024, 'p23', 'MT', '会员国', 'Member States'),
    mention(unicri2024, 'p56', 'LY', '利比亚', 'Libya'),
    mention(unicri2024, 'p56', 'Tripoli', '讲习班', 'workshop'),
    mention(sgCrime2020, 'p34', '018', '南部非洲', 'Southern Africa'),
    mention(sgCrime2020, 'p34', 'LY', '毒品和犯罪问题办公室', 'UNODC'),
    mention(sgCrime2020, 'p34', 'TV', '提供支持', 'support'),
  ],
}
