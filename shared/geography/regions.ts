/**
 * Regions: those of the UN's M49, under their numbers, and the regions, groups and seas that reports name and M49 does
 * not. The first of the names is shown.
 */

export type Region = {
  /** M49's number, or `x-…`. */
  readonly code: string
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

export const regions: readonly Region[] = [
  { code: '002', zh: ['非洲'], en: ['Africa', 'African', 'Africans'] },
  { code: '015', zh: ['北非', '北部非洲', '非洲北部'], en: ['Northern Africa', 'North Africa'] },
  {
    code: '202',
    zh: ['撒哈拉以南非洲', '撒哈拉以南的非洲'],
    en: ['sub-Saharan Africa', 'Sub-Saharan Africa', 'sub-Saharan African', 'Sub-Saharan African'],
  },
  { code: '014', zh: ['东非', '东部非洲', '非洲东部'], en: ['Eastern Africa'] },
  { code: '017', zh: ['中部非洲', '中非', '非洲中部'], en: ['Middle Africa', 'Central Africa'] },
  { code: '018', zh: ['南部非洲', '非洲南部'], en: ['Southern Africa'] },
  { code: '011', zh: ['西非', '西部非洲', '非洲西部'], en: ['Western Africa', 'West Africa'] },
  { code: '019', zh: ['美洲'], en: ['Americas', 'the Americas'] },
  {
    code: '419',
    zh: [
      '拉丁美洲和加勒比',
      '拉丁美洲及加勒比',
      '拉美和加勒比',
      '拉美及加勒比',
      '拉加地区',
      '拉丁美洲',
      '拉美',
    ],
    en: [
      'Latin America and the Caribbean',
      'Latin America and Caribbean',
      'Latin American and the Caribbean',
      'Latin American and Caribbean',
      'Caribbean and Latin American',
      'Latin America',
      'Latin American',
      'Latin Americans',
    ],
  },
  { code: '029', zh: ['加勒比'], en: ['Caribbean'] },
  { code: '013', zh: ['中美洲'], en: ['Central America', 'Central American'] },
  { code: '005', zh: ['南美洲', '南美'], en: ['South America', 'South American'] },
  { code: '021', zh: ['北部美洲', '北美洲北部'], en: ['Northern America'] },
  { code: '003', zh: ['北美洲', '北美'], en: ['North America', 'North American'] },
  { code: '142', zh: ['亚洲'], en: ['Asia', 'Asian', 'Asians'] },
  { code: '143', zh: ['中亚', '中亚细亚'], en: ['Central Asia'] },
  { code: '030', zh: ['东亚'], en: ['Eastern Asia', 'East Asia'] },
  {
    code: '035',
    zh: ['东南亚'],
    en: ['South-eastern Asia', 'South-East Asia', 'Southeast Asia', 'South East Asia'],
  },
  { code: 'x-north-east-asia', zh: ['东北亚'], en: ['North-East Asia', 'Northeast Asia'] },
  { code: '034', zh: ['南亚'], en: ['Southern Asia', 'South Asia'] },
  { code: '145', zh: ['西亚'], en: ['Western Asia', 'West Asia'] },
  { code: '150', zh: ['欧洲'], en: ['Europe', 'European', 'Europeans'] },
  { code: '151', zh: ['东欧', '欧洲东部'], en: ['Eastern Europe'] },
  { code: '154', zh: ['北欧', '北部欧洲'], en: ['Northern Europe', 'Nordic'] },
  { code: '039', zh: ['南欧', '南部欧洲'], en: ['Southern Europe'] },
  { code: '155', zh: ['西欧'], en: ['Western Europe'] },
  {
    code: 'x-south-eastern-europe',
    zh: ['东南欧'],
    en: ['South-Eastern Europe', 'South-East Europe', 'Southeast Europe', 'Southeastern Europe'],
  },
  { code: 'x-central-europe', zh: ['中欧'], en: ['Central Europe'] },
  {
    code: '009',
    zh: ['大洋洲', '太平洋区域', '太平洋地区', '太平洋岛屿国家', '太平洋岛国', '太平洋岛屿', '太平洋国家'],
    en: [
      'Oceania',
      'Pacific region',
      'Pacific Islands',
      'Pacific islands',
      'Pacific Island',
      'Pacific island',
      'the Pacific',
    ],
  },
  { code: '053', zh: ['澳大利亚和新西兰'], en: ['Australia and New Zealand'] },
  { code: '054', zh: ['美拉尼西亚'], en: ['Melanesia'] },
  { code: '057', zh: ['密克罗尼西亚'], en: ['Micronesia'] },
  { code: '061', zh: ['波利尼西亚'], en: ['Polynesia'] },
  { code: 'x-sahel', zh: ['萨赫勒', '撒赫勒', '萨赫勒地带'], en: ['Sahel', 'Sahelian'] },
  { code: 'x-maghreb', zh: ['马格里布'], en: ['Maghreb'] },
  { code: 'x-horn-of-africa', zh: ['非洲之角'], en: ['Horn of Africa'] },
  {
    code: 'x-great-lakes',
    zh: ['大湖区', '大湖地区', '大湖区域'],
    en: ['Great Lakes region', 'Great Lakes Region'],
  },
  {
    code: 'x-lake-chad',
    zh: ['乍得湖流域', '乍得湖盆地', '乍得湖'],
    en: ['Lake Chad Basin', 'Lake Chad basin', 'Lake Chad'],
  },
  { code: 'x-congo-basin', zh: ['刚果盆地'], en: ['Congo Basin', 'Congo basin'] },
  {
    code: 'x-african-atlantic',
    zh: ['非洲大西洋沿岸地区', '非洲面向大西洋地区', '非洲大西洋沿岸'],
    en: ['African Atlantic Façade', 'African Atlantic façade', 'African Atlantic coast'],
  },
  { code: 'x-middle-east', zh: ['中东', '近东'], en: ['Middle East', 'Middle Eastern', 'Near East'] },
  {
    code: 'x-gulf',
    zh: ['海湾地区', '海湾国家', '海湾区域', '波斯湾'],
    en: ['Gulf region', 'Gulf States', 'Gulf countries', 'Persian Gulf'],
  },
  {
    code: 'x-gcc',
    zh: ['海湾合作委员会国家', '海湾合作委员会地区', '海湾合作委员会成员国', '海合会国家', '海合会成员国'],
    en: [
      'Gulf Cooperation Council countries',
      'Gulf Cooperation Council region',
      'Gulf Cooperation Council States',
      'Gulf Cooperation Council member States',
      'GCC countries',
    ],
  },
  {
    code: 'x-arab',
    zh: ['阿拉伯区域', '阿拉伯地区', '阿拉伯国家', '阿拉伯世界', '阿拉伯之春国家'],
    en: [
      'Arab region',
      'Arab Region',
      'Arab States',
      'Arab countries',
      'Arab world',
      'Arab Spring countries',
    ],
  },
  { code: 'x-arabian-peninsula', zh: ['阿拉伯半岛'], en: ['Arabian Peninsula', 'Arabian peninsula'] },
  { code: 'x-korean-peninsula', zh: ['朝鲜半岛'], en: ['Korean Peninsula', 'Korean peninsula'] },
  { code: 'x-levant', zh: ['黎凡特'], en: ['Levant'] },
  { code: 'x-black-sea', zh: ['黑海'], en: ['Black Sea'] },
  { code: 'x-caspian-sea', zh: ['里海'], en: ['Caspian Sea', 'Caspian'] },
  { code: 'x-western-balkans', zh: ['西巴尔干'], en: ['Western Balkans', 'Western Balkan'] },
  { code: 'x-balkans', zh: ['巴尔干'], en: ['Balkans', 'Balkan'] },
  {
    code: 'x-south-caucasus',
    zh: ['南高加索', '外高加索'],
    en: ['South Caucasus', 'Southern Caucasus', 'South Caucasian'],
  },
  { code: 'x-caucasus', zh: ['高加索'], en: ['Caucasus'] },
  { code: 'x-baltic', zh: ['波罗的海国家', '波罗的海'], en: ['Baltic States', 'Baltic Sea', 'Baltic'] },
  {
    code: 'x-greater-mekong',
    zh: ['大湄公河次区域', '湄公河次区域', '湄公河区域', '湄公河流域', '湄公河'],
    en: [
      'Greater Mekong subregion',
      'Greater Mekong Subregion',
      'Mekong subregion',
      'Mekong region',
      'Mekong',
    ],
  },
  {
    code: 'x-amazon',
    zh: ['亚马逊流域', '亚马孙流域', '亚马逊雨林', '亚马孙雨林', '亚马逊地区', '亚马逊', '亚马孙'],
    en: ['Amazon basin', 'Amazon Basin', 'Amazon rainforest', 'Amazon region', 'the Amazon'],
  },
  {
    code: 'x-andes',
    zh: ['安第斯地区', '安第斯区域', '安第斯国家', '安第斯次区域'],
    en: ['Andean region', 'Andean countries', 'Andean subregion', 'Andean States', 'Andes'],
  },
  { code: 'x-northern-triangle', zh: ['中美洲北三角', '北三角'], en: ['Northern Triangle'] },
  { code: 'x-golden-triangle', zh: ['金三角'], en: ['Golden Triangle'] },
  { code: 'x-commonwealth', zh: ['英联邦'], en: ['Commonwealth'] },
  { code: 'x-arctic', zh: ['北极'], en: ['Arctic'] },
  { code: 'x-atlantic', zh: ['大西洋'], en: ['Atlantic Ocean', 'Atlantic'] },
  { code: 'x-pacific', zh: ['太平洋'], en: ['Pacific Ocean', 'the Pacific Ocean', 'Pacific'] },
  { code: 'x-indian-ocean', zh: ['印度洋'], en: ['Indian Ocean'] },
  { code: 'x-mediterranean', zh: ['地中海'], en: ['Mediterranean Sea', 'Mediterranean'] },
  { code: 'x-caribbean-sea', zh: ['加勒比海'], en: ['Caribbean Sea'] },
  { code: 'x-red-sea', zh: ['红海'], en: ['Red Sea'] },
  { code: 'x-adriatic-sea', zh: ['亚得里亚海'], en: ['Adriatic Sea', 'Adriatic'] },
  { code: 'x-arabian-sea', zh: ['阿拉伯海'], en: ['Arabian Sea'] },
  { code: 'x-bay-of-bengal', zh: ['孟加拉湾'], en: ['Bay of Bengal'] },
  { code: 'x-south-china-sea', zh: ['南海'], en: ['South China Sea'] },
  { code: 'x-gulf-of-aden', zh: ['亚丁湾'], en: ['Gulf of Aden'] },
  { code: 'x-gulf-of-guinea', zh: ['几内亚湾'], en: ['Gulf of Guinea'] },
  { code: 'x-gulf-of-mexico', zh: ['墨西哥湾'], en: ['Gulf of Mexico'] },
  {
    code: 'x-taiwan',
    zh: ['中国台湾省', '中国台湾', '台湾省', '台湾'],
    en: ['Taiwan Province of China', 'Taiwan, Province of China', 'Taiwan Province', 'Taiwan'],
  },
  { code: 'x-kosovo', zh: ['科索沃'], en: ['Kosovo'] },
]

/** Phrases that name two regions at once. */
export const joinedRegions: readonly (Omit<Region, 'code'> & { readonly codes: readonly string[] })[] = [
  {
    codes: ['142', '009'],
    zh: ['亚洲及太平洋', '亚洲和太平洋', '亚洲与太平洋', '亚太'],
    en: ['Asia and the Pacific', 'Asia and Pacific', 'Asian and Pacific', 'Asia-Pacific', 'Asia/Pacific'],
  },
]

/**
 * Regions that share their last word: “East and Central Africa”, 东部和南部非洲. Each part alone is the region's name
 * with that word too.
 */
export type SharedHead = {
  /** Regular expressions without groups: how a part and the shared word are written. */
  readonly head: { readonly zh: string | null; readonly en: string }
  /** By the word that comes before the head. */
  readonly parts: {
    readonly zh: Readonly<Record<string, string>>
    readonly en: Readonly<Record<string, string>>
  }
}

export const sharedHeads: readonly SharedHead[] = [
  {
    head: { zh: '非洲', en: 'Africa(?:ns?)?' },
    parts: {
      zh: { 东部: '014', 西部: '011', 中部: '017', 南部: '018', 北部: '015' },
      en: {
        ...{ East: '014', Eastern: '014', West: '011', Western: '011', Central: '017', Middle: '017' },
        ...{ Southern: '018', South: '018', North: '015', Northern: '015' },
      },
    },
  },
  {
    head: { zh: '亚洲', en: 'Asia(?:ns?)?' },
    parts: {
      zh: { 东部: '030', 西部: '145', 中部: '143', 南部: '034', 东南部: '035' },
      en: {
        ...{ East: '030', Eastern: '030', West: '145', Western: '145', Central: '143', South: '034' },
        ...{ Southern: '034', 'South-East': '035', 'South-Eastern': '035', Southeast: '035' },
        ...{ 'South-eastern': '035', Southeastern: '035', 'North-East': 'x-north-east-asia' },
      },
    },
  },
  {
    head: { zh: '欧洲', en: 'Europe(?:ans?)?' },
    parts: {
      zh: {
        东部: '151',
        西部: '155',
        中部: 'x-central-europe',
        南部: '039',
        北部: '154',
        东南部: 'x-south-eastern-europe',
      },
      en: {
        ...{ Eastern: '151', East: '151', Western: '155', West: '155', Northern: '154', Southern: '039' },
        ...{ Central: 'x-central-europe', 'South-Eastern': 'x-south-eastern-europe' },
        ...{ 'South-East': 'x-south-eastern-europe', Southeast: 'x-south-eastern-europe' },
      },
    },
  },
  {
    head: { zh: null, en: 'America(?:ns?)?' },
    parts: { zh: {}, en: { Central: '013', South: '005', North: '003', Latin: '419' } },
  },
  {
    head: { zh: null, en: 'Oceans?' },
    parts: { zh: {}, en: { Atlantic: 'x-atlantic', Pacific: 'x-pacific', Indian: 'x-indian-ocean' } },
  },
  {
    head: { zh: null, en: 'Seas?' },
    parts: {
      zh: {},
      en: {
        ...{ Caribbean: 'x-caribbean-sea', Mediterranean: 'x-mediterranean', Red: 'x-red-sea' },
        ...{ Black: 'x-black-sea', Caspian: 'x-caspian-sea', Adriatic: 'x-adriatic-sea', Baltic: 'x-baltic' },
        ...{ Arabian: 'x-arabian-sea' },
      },
    },
  },
]
