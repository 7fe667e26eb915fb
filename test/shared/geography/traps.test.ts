/** Sentences as other reports may have them: names inside other words, of people, of bodies; one edition alone. */
import { expect, test } from 'vitest'
import { codesIn, placesIn } from './one-block.ts'

test.each([
  ['其中国家机构和发展中国家参加，在此过程中国际组织也参加', ''],
  ['其中非洲国家，其中非政府组织，股东非法活动', '002'],
  ['沿海地区、公海地区和近海地带', ''],
  ['海地局势', 'HT'],
  ['黑海地区', 'x-black-sea'],
  ['截至2024年6月30日本报告所述期间，近日本组织', ''],
  ['日本政府，2月1日，日本', 'JP'],
  ['参加纳米比亚会议，增加纳税人', 'NA'],
  ['立法国家、执法国际合作、司法国家、道德国际标准', ''],
  ['英国国家犯罪局、美国国家安全局、法国政府', 'FR GB US'],
  ['尼日尔、尼日利亚、利比亚、利比里亚', 'LR LY NE NG'],
  ['毛里求斯、毛里塔尼亚、索马里、马里、南苏丹、苏丹', 'ML MR MU SD SO SS'],
  ['罗马尼亚、罗马、印度尼西亚、印度洋、印度', 'ID IN RO Rome x-indian-ocean'],
  ['刚果民主共和国、刚果（金）、刚果', 'CD CG'],
  ['中非共和国、中非稳定团、中非', '017 CF'],
  ['赤道几内亚、几内亚比绍、几内亚、巴布亚新几内亚、几内亚湾', 'GN GQ GW PG x-gulf-of-guinea'],
  ['玻利维亚（多民族国）、委内瑞拉玻利瓦尔共和国、伊朗(伊斯兰共和国)', 'BO IR VE'],
  ['中国台湾省、中国香港特别行政区、科索沃、西撒哈拉', 'EH HK x-kosovo x-taiwan'],
  ['《巴勒莫公约》，布达佩斯公约，京都宣言，在京都通过', 'Kyoto'],
  ['俄文、西班牙文和葡萄牙语国家', ''],
  ['西班牙文化和意大利文物', 'ES IT'],
  ['湖南海关、越南海防、南海', 'VN x-south-china-sea'],
  ['突尼斯、威尼斯、马德里、德里克、达沃斯、马赛克', 'Madrid TN Venice'],
  ['亚太区域，亚洲及太平洋，大西洋和太平洋', '009 142 x-atlantic x-pacific'],
  ['东部和南部非洲，西部和中部非洲', '011 014 017 018'],
  ['非洲开发银行、欧洲委员会、欧洲人权法院、西非经共体', ''],
  ['内罗毕大学和肯尼亚野生动物管理局', 'KE'],
  ['约旦河西岸和约旦', 'JO PS'],
  ['位于非洲中东部；位于中东', '002 x-middle-east'],
  ['俄罗斯族、内蒙古、乔治·华盛顿、阿曼苏丹国、苏丹', 'SD'],
  ['越南美国商会，她在日内瓦声明', 'US VN'],
  ['伊拉克和黎凡特伊斯兰国、伊斯兰马格里布基地组织', ''],
])('%s', (zh, codes) => {
  expect(codesIn(zh, null)).toBe(codes)
})

test.each([
  ['Chad Smith and Michael Jordan visited Georgia State University in Atlanta, Georgia.', ''],
  ['Mr. Jordan ate turkey with his mali friends.', ''],
  ['Chad, Jordan and Georgia joined Turkey and Mali.', 'GE JO ML TD TR'],
  ['Male victims were found in Male, Maldives.', 'MV Male'],
  ['SITUATION IN AFGHANISTAN AND THE DEMOCRATIC REPUBLIC OF THE CONGO', 'AF CD'],
  ['The report is available in Arabic, Chinese, English, French, Russian and Spanish.', ''],
  ['Chinese and English statements; Chinese characters', ''],
  ['The Ukrainian version was translated into Russian in German-speaking countries.', ''],
  ['French and Italian authorities met Kenyans, Afghans and the Swiss Government.', 'AF CH FR IT KE'],
  ['the Vietnamese and American chambers; Polish the draft; the Polish police', 'PL US VN'],
  ['the Republic of the Union of Myanmar; the Federation of Bosnia and Herzegovina', 'BA MM'],
  [
    'the Public Prosecutor’s Office of Turin; the United Nations Office at Geneva; the Court of Rome',
    'Rome Turin',
  ],
  ["Côte d’Ivoire, Cote d'Ivoire, Türkiye, Lao PDR and Viet Nam", 'CI LA TR VN'],
  ['the United Nations Assistance Mission in Afghanistan and the Special Tribunal for Lebanon', ''],
  ['the Permanent Mission of Japan and the Embassy of Kenya in Rome', 'JP KE Rome'],
  ['the African Development Bank and the Economic Commission for Latin America and the Caribbean', ''],
  ['the Group of African States and the League of Arab States', ''],
  ['the Kampala Convention, the Kyoto Declaration, a meeting in Kyoto, Japan', 'JP Kyoto'],
  ['South Africa and Southern Africa; the Central African Republic', '018 CF ZA'],
  ['North, West and Central Africa; South and East Asia', '011 015 017 030 034'],
  ['the Pacific Ocean and the Pacific; Asia-Pacific', '009 142 x-pacific'],
  ['the Niger River, the Niger and the Lake Chad Basin', 'NE x-lake-chad'],
  ['New Mexico, the Gulf of Mexico and Mexico City', 'Mexico City x-gulf-of-mexico'],
  ['the Royal Canadian Mounted Police, the Central Bank of Nigeria and the University of Nairobi', 'CA NG'],
  ['the Dominican Republic and Dominica; Samoa and American Samoa', 'AS DM DO WS'],
  ['the Inter-American Committee and the pan-African movement', ''],
  ['a guide entitled “Firearms Trafficking in the Sahel”', ''],
])('%s', (en, codes) => {
  expect(codesIn(null, en)).toBe(codes)
})

test('a language that names no place leaves the other its words alone', () => {
  expect(placesIn('该国', 'developed by Kenya')).toMatchObject([
    { code: 'KE', zh: [], en: [{ text: 'Kenya', range: [13, 18] }] },
  ])
})

test('what English shows to be part of a name is so in Chinese, once', () => {
  const [afghanistan] = placesIn(
    '阿富汗当局与阿富汗青年健康和发展组织合作',
    'Afghan authorities and the Afghanistan Youth Health and Development Organization',
  )
  expect(afghanistan).toMatchObject({ zh: [{ range: [0, 3] }], en: [{ text: 'Afghan' }] })
  expect(codesIn('西非法证网络', 'the West African Forensics Network')).toBe('')
})

test('a declaration has the name of a city that is a country in Chinese', () => {
  expect(codesIn('大会通过的萨尔瓦多宣言', 'the Salvador Declaration adopted at the Congress')).toBe('')
  expect(codesIn('她在日内瓦声明', 'She stated in Geneva')).toBe('Geneva')
})

test('names are paired sentence by sentence', () => {
  const zh = '西非法证网络成立了。西非受益。'
  const en = 'The West African Forensics Network was set up. West Africa benefits.'
  const sentences = [
    { zh: [[0, 10] as const], en: [[0, 46] as const] },
    { zh: [[10, 15] as const], en: [[47, 68] as const] },
  ]
  expect(placesIn(zh, en, sentences)).toMatchObject([
    { code: '011', zh: [{ range: [10, 12] }], en: [{ range: [47, 58] }] },
  ])
})

test('a name in doubt stands where the other language has it', () => {
  expect(codesIn('巴厘和日惹的监狱', 'prisons of Yogyakarta. Bali followed')).toBe('Bali Yogyakarta')
  expect(codesIn('培训', 'prisons. Bali followed')).toBe('')
})

test.each([
  ['在突尼斯举行', 'held in Tunis', 'Tunis'],
  ['突尼斯', 'Tunisia', 'TN'],
  ['刚果民主共和国官员', 'Congolese officials', 'CD'],
  ['朝鲜官员', 'Korean officials', 'KP'],
  ['大韩民国官员', 'Korean officials', 'KR'],
  ['美洲各国', 'American States', '019'],
  ['太平洋各国领导人', 'leaders of the Pacific', '009'],
])('one name for two places: %s, %s', (zh, en, code) => {
  const [place, ...rest] = placesIn(zh, en)
  expect(rest).toEqual([])
  expect(place).toMatchObject({ code, zh: [{}], en: [{}] })
})
