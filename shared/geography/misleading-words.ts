/** Words that hold a place's name and mean something else, and names that are other words or people's names too. */

const listed = (words: string) => words.trim().split(/\s*\|\s*/)

/** Longer than the name that they hold: where they stand, no place is named. */
export const noPlaces = {
  zh: listed(`
    发展中国家 | 美国英语 | 英国英语 | 古巴比伦 | 马里兰 | 马里恩 | 约旦河 | 印度教 | 印度河 | 印第安 | 印度支那 | 西印度群岛 | 日本脑炎
    | 达沃斯 | 新墨西哥 | 新英格兰 | 新泽西 | 新几内亚 | 内蒙古 | 沿海地区 | 瑞士法郎 | 独立国家联合体 | 马赛克
    | 马赛族 | 马赛人 | 包罗万象 | 北极星 | 萨尔瓦多宣言 | 阿曼苏丹国 | 文莱苏丹 | 纽约州 | 华盛顿州 | 泛美
    | 伊比利亚-美洲 | 伊比利亚美洲 | 东非共同体 | 西非国家经济共同体 | 西非经共体 | 中非国家经济共同体 | 中非经共体
    | 中非稳定团 | 马里稳定团 | 中非合作论坛 | 中欧班列 | 非洲联盟 | 非盟 | 欧洲联盟 | 美洲国家组织 | 阿拉伯国家联盟
    | 东南亚国家联盟 | 亚洲开发银行 | 非洲开发银行 | 美洲开发银行 | 近东救济工程处 | 巴勒斯坦难民救济
    | 伊拉克和黎凡特伊斯兰国 | 伊拉克和沙姆伊斯兰国 | 伊斯兰马格里布 | 伊斯兰国西非省 | 阿拉伯半岛基地组织`),
  en: listed(`
    New Mexico | New England | New Jersey | New South Wales | New Guinea | New York State | State of New York
    | Washington State | New York Convention | Vienna Convention | Guinea pig | Guinea pigs | Guinea worm
    | Panama Papers | Jordan River | Jordan Valley | River Jordan | Niger River | River Niger | West Indian
    | West Indies | American Indian | American Indians | Native American | Native Americans | African American
    | African Americans | Asian American | Asian Americans | Brazil nut | Brazil nuts | Bermuda Triangle
    | Stockholm syndrome | Swiss franc | Swiss francs | Lima bean | Lima beans | China white | Male and female
    | Georgia Tech | Atlanta, Georgia | State of Georgia | Paris Club | Pacific Time | Santiago de Compostela
    | Commonwealth of | European Union | African Union | Organization of American States | League of Arab States
    | Eastern Partnership | Islamic State in Iraq and the Levant | Islamic State of Iraq and the Levant
    | Islamic Maghreb | Islamic State West Africa Province | Al-Qaida in the Arabian Peninsula`),
} as const satisfies Readonly<Record<'zh' | 'en', readonly string[]>>

type Trap = { readonly before?: RegExp; readonly after?: RegExp }

/** 发展中国家 and 立法国际合作: the last sign begins the next word. */
const nextWord = /^(?:家(?!庭)|际)/
/** 股东非法活动, 其中非政府组织: 非 is a word of its own; before 洲 it begins the continent. */
const notAfrica = /^(?:洲|政府|法(?![院官律])|常|但|正|国有|营利|暴力|传统|自愿)/
const notContinent = /^洲/
/** 其中, 过程中: 中 ends the word. */
const inThat = /(?:[其集]|[过进]程)$/

/** What may not stand right before and right after a name in Chinese: it is part of other words then. */
export const chineseTraps: Readonly<Record<string, Trap>> = {
  中国: { before: inThat, after: nextWord },
  法国: { before: /[立司执宪刑民商税]$/, after: nextWord },
  德国: { before: /道$/, after: nextWord },
  英国: { after: nextWord },
  美国: { after: nextWord },
  泰国: { after: nextWord },
  韩国: { after: nextWord },
  中非: { before: inThat, after: notAfrica },
  东非: { before: /[股中]$/, after: notAfrica },
  西非: { after: notAfrica },
  北非: { after: notAfrica },
  南非: { after: notAfrica },
  中亚: { before: inThat, after: notContinent },
  // 非洲中东部.
  中东: { before: inThat, after: /^部/ },
  中欧: { before: inThat, after: /^(?:洲|盟|关系|合作|贸易|投资)/ },
  中美洲: { before: inThat },
  南亚: { after: notContinent },
  东亚: { after: notContinent },
  西亚: { before: /[尼来卢利里克罗牙]$/, after: notContinent },
  南美: { after: /^国(?!家)/ },
  东欧: { after: notContinent },
  西欧: { after: notContinent },
  北欧: { after: notContinent },
  南欧: { after: notContinent },
  海地: { before: /[沿公近深领远]$/, after: /^(?:区|域|点|带|理|方|形|质|貌|位|震)/ },
  日本: { before: /[\d〇一二三四五六七八九十近今昨次翌]$/ },
  加纳: { before: /[参增]$/, after: /^(?:米比亚|入|税|粹)/ },
  苏丹: { after: /^国(?!家)/ },
  马里: { after: /^[奥昂]/ },
  阿曼: { after: /^[达德]/ },
  关岛: { before: /[海难]$/ },
  黑山: { after: /^羊/ },
  近东: { before: /[最接附]$/ },
  北极: { after: /^熊/ },
  里海: { before: /[公英]$/ },
  南海: { before: /[湖云越河济]$/, after: /^[关拔]/ },
  里加: { before: /[公英海万]$/ },
  德里: { before: /[桑山]$/, after: /^[克亚安戈]/ },
  卡利: { after: /^[夫亚]/ },
  河内: { after: /^[部容]/ },
  万象: { after: /^更新/ },
  科隆: { after: /^群岛/ },
  马累: { before: /牛$/ },
  罗马: { after: /^(?:数字|法系|天主教|字母)/ },
  拉卡: { before: /[达加斯]$/, after: /^[什斯]/ },
}

/**
 * Names in English that are words or people's names too: they stand for the place with a preposition or a country by
 * them, or where the Chinese names the place as well.
 */
export const doubtfulNames: ReadonlySet<string> = new Set(
  listed(`
    Nice | Male | Cali | Florence | Salvador | Sucre | Fez | Beira | Bergen | Gao | Georgetown | Kingston | Alexandria
    | Livingstone | Bern | Porto | Pemba | Samara | Sofia | Santiago | Sydney | Darwin | Denver | Perth | Rosario
    | Valencia | Osh | Bucha | Jersey | Bali | Medina | Mecca | Odessa | Syracuse | Cartagena | Halifax | Verona
    | Houston | San Juan | San José | Saint Martin | Trento | Nadi | Mérida | Mendoza | Córdoba | Matamoros | Bristol
    | Lille | Hague | Antigua | Puebla | Recife | Kazan | Korea | Commonwealth | Atlantic | Pacific
    | Arctic | Baltic | Levant | Micronesia`),
)

/** Countries that people are called after or like: with another name by them they are people, or a state of America. */
export const personNames: ReadonlySet<string> = new Set([
  'Georgia',
  'Jordan',
  'Chad',
  'Israel',
  'Kenya',
  'India',
])
