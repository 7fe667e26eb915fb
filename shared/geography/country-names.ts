/**
 * Countries and areas as the United Nations name them in Chinese and English (the list of M49 and the lists of members),
 * where the names of the package are others, with the other ways in which UN documents write them.
 */

type CountryNames = {
  /** The first of each is the one that is shown; none where the package's name is the UN's. */
  readonly zh?: readonly string[]
  readonly en?: readonly string[]
}

/** By ISO 3166-1 alpha-2. As they are printed: brackets and apostrophes are folded before they are looked for. */
export const countryNames: Readonly<Record<string, CountryNames>> = {
  AE: { zh: ['阿拉伯联合酋长国', '阿联酋'] },
  AQ: { zh: ['南极洲'] },
  AX: { zh: ['奥兰群岛'], en: ['Åland Islands'] },
  BA: { zh: ['波斯尼亚和黑塞哥维那', '波黑'] },
  BL: { zh: ['圣巴泰勒米'], en: ['Saint Barthélemy'] },
  BN: { zh: ['文莱达鲁萨兰国', '文莱'], en: ['Brunei Darussalam', 'Brunei'] },
  BO: {
    zh: ['玻利维亚（多民族国）', '玻利维亚多民族国', '多民族玻利维亚国', '多民族国玻利维亚', '玻利维亚'],
    en: ['Bolivia (Plurinational State of)', 'Plurinational State of Bolivia', 'Bolivia'],
  },
  BQ: {
    zh: ['博纳尔、圣俄斯塔休斯和萨巴', '博奈尔、圣尤斯特歇斯和萨巴'],
    en: ['Bonaire, Sint Eustatius and Saba'],
  },
  BV: { zh: ['布维岛', '布韦岛'] },
  CD: {
    zh: ['刚果民主共和国', '刚果（金）', '民主刚果'],
    en: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DR Congo', 'DRC'],
  },
  CF: { zh: ['中非共和国'], en: ['Central African Republic'] },
  CG: {
    zh: ['刚果', '刚果共和国', '刚果（布）'],
    en: ['Congo', 'Republic of the Congo', 'Congo (Republic of the)'],
  },
  CI: { en: ['Côte d’Ivoire', 'Ivory Coast'] },
  CN: { zh: ['中国', '中华人民共和国'], en: ['China', 'People’s Republic of China'] },
  CC: { zh: ['科科斯（基林）群岛'], en: ['Cocos (Keeling) Islands'] },
  CV: { en: ['Cabo Verde', 'Cape Verde'] },
  CZ: { zh: ['捷克', '捷克共和国'], en: ['Czechia', 'Czech Republic'] },
  DO: { zh: ['多米尼加', '多米尼加共和国'] },
  DM: { zh: ['多米尼克', '多米尼克国'] },
  EH: { zh: ['西撒哈拉'] },
  FK: {
    zh: ['福克兰群岛（马尔维纳斯）', '福克兰群岛', '马尔维纳斯群岛'],
    en: ['Falkland Islands (Malvinas)', 'Falkland Islands'],
  },
  FM: {
    zh: ['密克罗尼西亚联邦', '密克罗尼西亚（联邦）', '密克罗尼西亚（联邦国）'],
    en: ['Micronesia (Federated States of)', 'Federated States of Micronesia'],
  },
  FO: { zh: ['法罗群岛'], en: ['Faroe Islands', 'Faeroe Islands'] },
  GB: {
    zh: [
      '大不列颠及北爱尔兰联合王国',
      '联合王国',
      '英国',
      '大不列颠',
      '英格兰',
      '苏格兰',
      '威尔士',
      '北爱尔兰',
    ],
    en: [
      'United Kingdom of Great Britain and Northern Ireland',
      'United Kingdom',
      'UK',
      'Great Britain',
      'Northern Ireland',
      'Britain',
      'England',
      'Scotland',
      'Wales',
    ],
  },
  GG: { zh: ['根西', '根西岛'] },
  GM: { en: ['Gambia', 'Gambia (Republic of The)', 'Republic of the Gambia', 'The Gambia'] },
  GS: {
    zh: ['南乔治亚岛和南桑德韦奇岛', '南乔治亚岛和南桑威奇群岛', '南乔治亚和南桑威奇群岛'],
  },
  GW: { zh: ['几内亚比绍', '几内亚-比绍'], en: ['Guinea-Bissau', 'Guinea Bissau'] },
  HK: {
    zh: ['中国香港特别行政区', '香港特别行政区', '中国香港', '香港'],
    en: ['China, Hong Kong Special Administrative Region', 'Hong Kong, China', 'Hong Kong'],
  },
  HM: { zh: ['赫德岛和麦克唐纳岛', '赫德岛和麦克唐纳群岛'] },
  ID: { zh: ['印度尼西亚', '印尼'] },
  IM: { zh: ['马恩岛'] },
  IO: { zh: ['英属印度洋领土', '英属印度洋领地'] },
  IR: {
    zh: ['伊朗（伊斯兰共和国）', '伊朗伊斯兰共和国', '伊朗'],
    en: ['Iran (Islamic Republic of)', 'Islamic Republic of Iran', 'Iran'],
  },
  JE: { zh: ['泽西', '泽西岛'] },
  KG: { zh: ['吉尔吉斯斯坦', '吉尔吉斯共和国'], en: ['Kyrgyzstan', 'Kyrgyz Republic'] },
  KM: { en: ['Comoros', 'Union of the Comoros'] },
  KP: {
    zh: ['朝鲜民主主义人民共和国', '朝鲜'],
    en: ['Democratic People’s Republic of Korea', 'North Korea'],
  },
  KR: { zh: ['大韩民国', '韩国'], en: ['Republic of Korea', 'South Korea', 'Korea'] },
  LA: {
    zh: ['老挝人民民主共和国', '老挝'],
    en: ['Lao People’s Democratic Republic', 'Lao PDR', 'Laos'],
  },
  LC: { en: ['Saint Lucia', 'St. Lucia'] },
  KN: { en: ['Saint Kitts and Nevis', 'St. Kitts and Nevis'] },
  LY: { zh: ['利比亚', '利比亚国'], en: ['Libya', 'State of Libya', 'Libyan Arab Jamahiriya'] },
  MD: { zh: ['摩尔多瓦共和国', '摩尔多瓦'], en: ['Republic of Moldova', 'Moldova'] },
  MF: { zh: ['圣马丁（法属）', '法属圣马丁', '圣马丁'], en: ['Saint Martin (French Part)', 'Saint Martin'] },
  MK: {
    zh: ['北马其顿', '北马其顿共和国', '前南斯拉夫的马其顿共和国'],
    en: ['North Macedonia', 'the former Yugoslav Republic of Macedonia'],
  },
  MM: { en: ['Myanmar', 'Burma'] },
  MO: {
    zh: ['中国澳门特别行政区', '澳门特别行政区', '中国澳门', '澳门'],
    en: ['China, Macao Special Administrative Region', 'Macao, China', 'Macao', 'Macau'],
  },
  MS: { zh: ['蒙特塞拉特'] },
  NG: { zh: ['尼日利亚', '尼日尔三角洲'], en: ['Nigeria', 'Niger Delta'] },
  NL: {
    zh: ['荷兰王国', '荷兰（王国）', '荷兰'],
    en: ['Netherlands (Kingdom of the)', 'Kingdom of the Netherlands', 'Netherlands', 'Holland'],
  },
  MX: { en: ['Mexico'] },
  PN: { zh: ['皮特凯恩', '皮特凯恩群岛'], en: ['Pitcairn', 'Pitcairn Islands'] },
  PS: {
    zh: ['巴勒斯坦国', '巴勒斯坦被占领土', '被占领巴勒斯坦领土', '巴勒斯坦', '约旦河西岸'],
    en: ['State of Palestine', 'Occupied Palestinian Territory', 'Palestine', 'West Bank'],
  },
  RE: { en: ['Réunion'] },
  RU: { zh: ['俄罗斯联邦', '俄罗斯'], en: ['Russian Federation', 'Russia'] },
  SH: { zh: ['圣赫勒拿'], en: ['Saint Helena', 'St. Helena'] },
  SJ: { zh: ['斯瓦尔巴群岛和扬马延岛', '斯瓦尔巴和扬马延'], en: ['Svalbard and Jan Mayen Islands'] },
  ST: { en: ['Sao Tome and Principe', 'São Tomé and Príncipe'] },
  SX: { zh: ['圣马丁（荷属）', '荷属圣马丁'], en: ['Sint Maarten (Dutch part)', 'Sint Maarten'] },
  SY: { zh: ['阿拉伯叙利亚共和国', '叙利亚'], en: ['Syrian Arab Republic', 'Syria'] },
  SZ: { zh: ['斯威士兰', '埃斯瓦蒂尼'], en: ['Eswatini', 'Swaziland'] },
  TF: { zh: ['法属南方领地', '法属南部领地'] },
  TL: { en: ['Timor-Leste', 'East Timor'] },
  TR: { en: ['Türkiye', 'Turkey'] },
  TZ: { zh: ['坦桑尼亚联合共和国', '坦桑尼亚'], en: ['United Republic of Tanzania', 'Tanzania'] },
  US: {
    zh: ['美利坚合众国', '美国'],
    en: ['United States of America', 'United States', 'USA', 'U.S.A.', 'U.S.'],
  },
  UM: { zh: ['美国本土外小岛屿'] },
  VA: { zh: ['教廷', '罗马教廷', '梵蒂冈'], en: ['Holy See', 'Vatican City', 'Vatican'] },
  VC: { en: ['Saint Vincent and the Grenadines', 'St. Vincent and the Grenadines'] },
  VE: {
    zh: ['委内瑞拉（玻利瓦尔共和国）', '委内瑞拉玻利瓦尔共和国', '玻利瓦尔委内瑞拉共和国', '委内瑞拉'],
    en: ['Venezuela (Bolivarian Republic of)', 'Bolivarian Republic of Venezuela', 'Venezuela'],
  },
  VG: { en: ['British Virgin Islands'] },
  VI: { zh: ['美属维尔京群岛'], en: ['United States Virgin Islands', 'US Virgin Islands'] },
  VN: { en: ['Viet Nam', 'Vietnam'] },
  WF: {
    zh: ['瓦利斯群岛和富图纳群岛', '瓦利斯和富图纳'],
    en: ['Wallis and Futuna Islands', 'Wallis and Futuna'],
  },
  YE: { en: ['Yemen'] },
  ZA: { zh: ['南非'], en: ['South Africa'] },
}

/** In the package, but no country or area of M49: they are listed as regions (`regions.ts`). */
export const noCountries: ReadonlySet<string> = new Set(['TW', 'XK'])
