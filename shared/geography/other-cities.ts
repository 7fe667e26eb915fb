/**
 * Cities beyond those of `cities.json`: seats of the United Nations and of treaties, the other capitals, and large towns
 * that reports name, with their names as the United Nations write them. Positions are those of the town's centre, to
 * about ten kilometres, which is enough for a map of the world.
 */
import type { KnownPlace } from './known-place.ts'

/** English/other English|中文/其他中文|country|longitude|latitude. */
const rows = `
Turin|都灵|IT|7.69|45.07
The Hague/Hague|海牙|NL|4.30|52.08
Geneva|日内瓦|CH|6.14|46.20
Bonn|波恩|DE|7.10|50.73
Washington, D.C./Washington D.C./Washington, DC/Washington DC|华盛顿特区/华盛顿哥伦比亚特区/华盛顿|US|-77.04|38.90
Lyon|里昂|FR|4.84|45.76
Strasbourg|斯特拉斯堡|FR|7.75|48.58
Marseille/Marseilles|马赛|FR|5.37|43.30
Nice|尼斯|FR|7.26|43.70
Toulouse|图卢兹|FR|1.44|43.60
Bordeaux|波尔多|FR|-0.58|44.84
Lille|里尔|FR|3.06|50.63
Naples|那不勒斯|IT|14.25|40.85
Milan|米兰|IT|9.19|45.46
Palermo|巴勒莫|IT|13.36|38.12
Venice|威尼斯|IT|12.33|45.44
Florence|佛罗伦萨|IT|11.26|43.77
Bologna|博洛尼亚|IT|11.34|44.49
Genoa|热那亚|IT|8.93|44.41
Trieste|的里雅斯特|IT|13.77|45.65
Verona|维罗纳|IT|10.99|45.44
Trento|特伦托|IT|11.12|46.07
Siracusa/Syracuse|锡拉库萨|IT|15.28|37.08
Lausanne|洛桑|CH|6.63|46.52
Basel|巴塞尔|CH|7.59|47.56
Bern/Berne|伯尔尼|CH|7.45|46.95
Frankfurt|法兰克福|DE|8.68|50.11
Hamburg|汉堡|DE|9.99|53.55
Munich|慕尼黑|DE|11.58|48.14
Cologne|科隆|DE|6.96|50.94
Rotterdam|鹿特丹|NL|4.48|51.92
Antwerp|安特卫普|BE|4.40|51.22
Barcelona|巴塞罗那|ES|2.17|41.39
Valencia|巴伦西亚/瓦伦西亚|ES|-0.38|39.47
Seville|塞维利亚|ES|-5.98|37.39
Málaga|马拉加|ES|-4.42|36.72
Porto|波尔图|PT|-8.61|41.15
Manchester|曼彻斯特|GB|-2.24|53.48
Birmingham|伯明翰|GB|-1.90|52.49
Edinburgh|爱丁堡|GB|-3.19|55.95
Glasgow|格拉斯哥|GB|-4.25|55.86
Belfast|贝尔法斯特|GB|-5.93|54.60
Liverpool|利物浦|GB|-2.98|53.41
Bristol|布里斯托尔|GB|-2.59|51.45
Gothenburg|哥德堡|SE|11.97|57.71
Malmö|马尔默|SE|13.00|55.61
Bergen|卑尔根|NO|5.33|60.39
Aarhus|奥胡斯|DK|10.20|56.16
Espoo|埃斯波|FI|24.66|60.21
Krakow/Kraków|克拉科夫|PL|19.94|50.06
Poznan/Poznań|波兹南|PL|16.93|52.41
Katowice|卡托维兹|PL|19.02|50.26
Gdansk/Gdańsk|格但斯克|PL|18.65|54.35
Salzburg|萨尔茨堡|AT|13.04|47.80
Graz|格拉茨|AT|15.44|47.07
Thessaloniki|塞萨洛尼基|GR|22.94|40.64
Dubrovnik|杜布罗夫尼克|HR|18.09|42.65
Valletta|瓦莱塔|MT|14.51|35.90
Limassol|利马索尔|CY|33.03|34.68
Pristina|普里什蒂纳||21.17|42.67
Ankara|安卡拉|TR|32.85|39.93
Antalya|安塔利亚|TR|30.71|36.90
Gaziantep|加济安泰普|TR|37.38|37.07
Izmir|伊兹密尔|TR|27.14|38.42
Odesa/Odessa|敖德萨|UA|30.72|46.48
Lviv|利沃夫|UA|24.03|49.84
Kharkiv|哈尔科夫|UA|36.23|49.99
Mariupol|马里乌波尔|UA|37.55|47.10
Donetsk|顿涅茨克|UA|37.80|48.00
Luhansk|卢甘斯克|UA|39.31|48.57
Dnipro|第聂伯罗|UA|35.05|48.46
Zaporizhzhia|扎波罗热|UA|35.14|47.84
Kherson|赫尔松|UA|32.62|46.64
Bucha|布查|UA|30.21|50.55
Saint Petersburg/St. Petersburg|圣彼得堡|RU|30.32|59.94
Sochi|索契|RU|39.73|43.60
Kazan|喀山|RU|49.12|55.79
Batumi|巴统|GE|41.64|41.65
Sukhumi|苏呼米|GE|41.02|43.00
Astana/Nur-Sultan|阿斯塔纳/努尔苏丹|KZ|71.45|51.17
Shymkent|奇姆肯特|KZ|69.60|42.32
Osh|奥什|KG|72.79|40.53
Termez|铁尔梅兹|UZ|67.28|37.22
Bukhara|布哈拉|UZ|64.42|39.77
Khujand|苦盏|TJ|69.62|40.28
Islamabad|伊斯兰堡|PK|73.05|33.69
Lahore|拉合尔|PK|74.34|31.55
Peshawar|白沙瓦|PK|71.58|34.01
Quetta|奎达|PK|67.00|30.18
Kandahar|坎大哈|AF|65.71|31.62
Herat|赫拉特|AF|62.20|34.35
Mazar-e-Sharif/Mazar-i-Sharif|马扎里沙里夫|AF|67.11|36.71
Jalalabad|贾拉拉巴德|AF|70.45|34.43
Kunduz|昆都士|AF|68.86|36.73
Mashhad|马什哈德|IR|59.61|36.30
Isfahan|伊斯法罕|IR|51.67|32.65
Shiraz|设拉子|IR|52.53|29.60
Basra|巴士拉|IQ|47.78|30.51
Mosul|摩苏尔|IQ|43.13|36.34
Erbil|埃尔比勒/埃尔比尔|IQ|44.01|36.19
Kirkuk|基尔库克|IQ|44.39|35.47
Fallujah|费卢杰|IQ|43.79|33.35
Aleppo|阿勒颇|SY|37.16|36.20
Idlib|伊德利卜|SY|36.63|35.93
Homs|霍姆斯|SY|36.71|34.73
Raqqa|拉卡|SY|39.01|35.95
Aqaba|亚喀巴|JO|35.00|29.53
Irbid|伊尔比德|JO|35.85|32.56
Tel Aviv|特拉维夫|IL|34.78|32.08
Haifa|海法|IL|34.99|32.80
Ramallah|拉马拉|PS|35.21|31.90
Rafah|拉法|PS|34.25|31.29
Doha|多哈|QA|51.53|25.29
Manama|麦纳麦|BH|50.58|26.23
Kuwait City|科威特城|KW|47.98|29.38
Abu Dhabi|阿布扎比|AE|54.37|24.45
Sharjah|沙迦|AE|55.39|25.36
Sana’a/Sanaa|萨那|YE|44.21|15.35
Hudaydah/Hodeidah|荷台达|YE|42.95|14.80
Jeddah|吉达|SA|39.19|21.49
Mecca|麦加|SA|39.83|21.42
Medina|麦地那|SA|39.61|24.47
New Delhi/Delhi|新德里/德里|IN|77.21|28.61
Mumbai/Bombay|孟买|IN|72.88|19.08
Chennai|金奈|IN|80.27|13.08
Bengaluru/Bangalore|班加罗尔|IN|77.59|12.97
Hyderabad|海得拉巴|IN|78.49|17.39
Chittagong/Chattogram|吉大港|BD|91.83|22.36
Cox’s Bazar|科克斯巴扎尔|BD|91.97|21.43
Male|马累|MV|73.51|4.18
Beijing|北京|CN|116.41|39.90
Guangzhou|广州|CN|113.26|23.13
Shenzhen|深圳|CN|114.06|22.54
Hangzhou|杭州|CN|120.16|30.27
Nanjing|南京|CN|118.80|32.06
Wuhan|武汉|CN|114.31|30.59
Chengdu|成都|CN|104.07|30.57
Chongqing|重庆|CN|106.55|29.56
Tianjin|天津|CN|117.20|39.13
Xi’an|西安|CN|108.94|34.34
Kunming|昆明|CN|102.83|24.88
Kyoto|京都|JP|135.77|35.01
Osaka|大阪|JP|135.50|34.69
Hiroshima|广岛|JP|132.46|34.39
Nagasaki|长崎|JP|129.87|32.75
Nagoya|名古屋|JP|136.91|35.18
Yokohama|横滨|JP|139.64|35.44
Sendai|仙台|JP|140.87|38.27
Fuchu|府中|JP|139.48|35.67
Busan|釜山|KR|129.08|35.18
Incheon|仁川|KR|126.71|37.46
Jeju|济州|KR|126.53|33.50
Daejeon|大田广域市|KR|127.38|36.35
Hanoi/Ha Noi|河内|VN|105.85|21.03
Da Nang|岘港|VN|108.22|16.05
Chiang Mai|清迈|TH|98.98|18.79
Phuket|普吉|TH|98.39|7.89
Pattaya|芭堤雅|TH|100.88|12.93
Siem Reap|暹粒|KH|103.86|13.36
Sihanoukville|西哈努克港|KH|103.53|10.63
Nay Pyi Taw/Naypyidaw|内比都|MM|96.13|19.75
Mandalay|曼德勒|MM|96.08|21.98
Penang|槟城|MY|100.33|5.41
Cebu|宿务|PH|123.89|10.32
Davao|达沃|PH|125.61|7.07
Marawi|马拉维市|PH|124.30|8.00
Bali|巴厘/巴厘岛|ID|115.19|-8.41
Denpasar|登巴萨|ID|115.22|-8.65
Yogyakarta|日惹|ID|110.37|-7.80
Semarang|三宝垄|ID|110.42|-6.97
Surabaya|泗水|ID|112.75|-7.26
Bandung|万隆|ID|107.61|-6.91
Medan|棉兰|ID|98.67|3.59
Bandar Seri Begawan|斯里巴加湾市/斯里巴加湾|BN|114.94|4.89
Canberra|堪培拉|AU|149.13|-35.28
Wellington|惠灵顿|NZ|174.78|-41.29
Christchurch|克赖斯特彻奇|NZ|172.64|-43.53
Suva|苏瓦|FJ|178.44|-18.14
Nadi|楠迪|FJ|177.42|-17.80
Port Vila|维拉港|VU|168.32|-17.73
Honiara|霍尼亚拉|SB|159.96|-9.43
Nuku’alofa|努库阿洛法|TO|-175.20|-21.14
Palikir|帕利基尔|FM|158.16|6.92
Ottawa|渥太华|CA|-75.70|45.42
Montreal/Montréal|蒙特利尔|CA|-73.57|45.50
Calgary|卡尔加里|CA|-114.07|51.05
Boston|波士顿|US|-71.06|42.36
Philadelphia|费城|US|-75.17|39.95
Miami|迈阿密|US|-80.19|25.76
Atlanta|亚特兰大|US|-84.39|33.75
Houston|休斯敦|US|-95.37|29.76
San Francisco|旧金山|US|-122.42|37.77
Seattle|西雅图|US|-122.33|47.61
Las Vegas|拉斯维加斯|US|-115.14|36.17
San Diego|圣迭戈|US|-117.16|32.72
New Orleans|新奥尔良|US|-90.07|29.95
Salt Lake City|盐湖城|US|-111.89|40.76
Querétaro|克雷塔罗|MX|-100.39|20.59
Playa del Carmen|普拉亚德尔卡门|MX|-87.07|20.63
Guadalajara|瓜达拉哈拉|MX|-103.35|20.67
Puebla|普埃布拉|MX|-98.21|19.04
Oaxaca|瓦哈卡|MX|-96.73|17.06
Culiacán|库利亚坎|MX|-107.39|24.80
Acapulco|阿卡普尔科|MX|-99.82|16.86
Mérida|梅里达|MX|-89.62|20.97
Guatemala City|危地马拉城|GT|-90.51|14.63
San Salvador|圣萨尔瓦多|SV|-89.19|13.69
San Pedro Sula|圣佩德罗苏拉|HN|-88.03|15.50
San José|圣何塞|CR|-84.08|9.93
Panama City|巴拿马城|PA|-79.52|8.98
Belmopan|贝尔莫潘|BZ|-88.77|17.25
Belize City|伯利兹城|BZ|-88.20|17.50
Kingston|金斯敦|JM|-76.79|17.97
Montego Bay|蒙特哥湾|JM|-77.92|18.47
Bridgetown|布里奇顿|BB|-59.62|13.10
Castries|卡斯特里|LC|-60.99|14.01
Roseau|罗索|DM|-61.39|15.30
Basseterre|巴斯特尔|KN|-62.72|17.30
Georgetown|乔治敦|GY|-58.16|6.80
San Juan|圣胡安|PR|-66.11|18.47
Punta Cana|蓬塔卡纳|DO|-68.37|18.58
Santiago de Cuba|圣地亚哥德古巴|CU|-75.82|20.02
Quito|基多|EC|-78.47|-0.18
Cali|卡利|CO|-76.53|3.45
Medellín|麦德林|CO|-75.56|6.24
Cartagena|卡塔赫纳|CO|-75.51|10.39
Barranquilla|巴兰基亚|CO|-74.80|10.97
Cúcuta|库库塔|CO|-72.51|7.89
Maracaibo|马拉开波|VE|-71.64|10.65
Cusco|库斯科|PE|-71.97|-13.53
Arequipa|阿雷基帕|PE|-71.54|-16.40
Callao|卡亚俄|PE|-77.12|-12.06
Sucre|苏克雷|BO|-65.26|-19.04
Cochabamba|科恰班巴|BO|-66.16|-17.39
Santa Cruz de la Sierra|圣克鲁斯-德拉谢拉/圣克鲁斯|BO|-63.18|-17.78
Brasília|巴西利亚|BR|-47.88|-15.79
Rio de Janeiro|里约热内卢|BR|-43.17|-22.91
Salvador|萨尔瓦多市|BR|-38.51|-12.97
Porto Alegre|阿雷格里港|BR|-51.23|-30.03
Curitiba|库里蒂巴|BR|-49.27|-25.43
Foz do Iguaçu|伊瓜苏港|BR|-54.59|-25.55
Ciudad del Este|东方市|PY|-54.61|-25.51
Rosario|罗萨里奥|AR|-60.65|-32.95
Valparaíso|瓦尔帕莱索|CL|-71.61|-33.05
Tunis|突尼斯市|TN|10.18|36.81
Sfax|斯法克斯|TN|10.76|34.74
Hammamet|哈马马特|TN|10.62|36.40
Oran|奥兰市|DZ|-0.64|35.70
Rabat|拉巴特|MA|-6.85|34.02
Marrakech/Marrakesh|马拉喀什|MA|-7.99|31.63
Tangier/Tangiers|丹吉尔|MA|-5.80|35.77
Fez/Fès|非斯|MA|-5.00|34.03
Agadir|阿加迪尔|MA|-9.60|30.43
Benghazi|班加西|LY|20.07|32.12
Misrata|米苏拉塔|LY|15.09|32.38
Sebha|塞卜哈|LY|14.43|27.04
Tobruk|托卜鲁克|LY|23.96|32.08
Sirte|苏尔特|LY|16.59|31.21
Alexandria|亚历山大|EG|29.92|31.20
Luxor|卢克索|EG|32.64|25.69
Sharm el-Sheikh/Sharm El-Sheikh/Sharm el Sheikh/Sharm El Sheikh|沙姆沙伊赫|EG|34.33|27.92
Port Sudan|苏丹港|SD|37.22|19.62
El Fasher/Al-Fashir|法希尔|SD|25.35|13.63
Malakal|马拉卡勒|SS|31.66|9.53
Hargeisa|哈尔格萨|SO|44.06|9.56
Bosaso|博萨索|SO|49.18|11.28
Kismayo|基斯马尤|SO|42.54|-0.36
Berbera|柏培拉|SO|45.01|10.44
Garowe|加罗韦|SO|48.48|8.41
Mombasa|蒙巴萨|KE|39.67|-4.04
Garissa|加里萨|KE|39.64|-0.45
Kisumu|基苏木|KE|34.76|-0.10
Entebbe|恩德培|UG|32.46|0.05
Arusha|阿鲁沙|TZ|36.68|-3.37
Dodoma|多多马|TZ|35.74|-6.17
Zanzibar|桑给巴尔|TZ|39.20|-6.16
Moroni|莫罗尼|KM|43.26|-11.70
Port Louis|路易港|MU|57.50|-20.16
Gitega|基特加|BI|29.92|-3.43
Goma|戈马|CD|29.23|-1.68
Bukavu|布卡武|CD|28.86|-2.51
Bunia|布尼亚|CD|30.25|1.57
Pointe-Noire|黑角|CG|11.86|-4.78
Yaoundé|雅温得|CM|11.52|3.87
Maroua|马鲁阿|CM|14.32|10.60
Abuja|阿布贾|NG|7.49|9.06
Kano|卡诺|NG|8.52|12.00
Maiduguri|迈杜古里|NG|13.16|11.83
Port Harcourt|哈科特港|NG|7.03|4.82
Benin City|贝宁城|NG|5.63|6.34
Cotonou|科托努|BJ|2.43|6.37
Agadez|阿加德兹|NE|7.99|16.97
Diffa|迪法|NE|12.61|13.32
Gao|加奥|ML|-0.04|16.27
Timbuktu|廷巴克图|ML|-3.01|16.77
Kidal|基达尔|ML|1.41|18.44
Mopti|莫普提|ML|-4.20|14.49
Bobo-Dioulasso|博博迪乌拉索|BF|-4.30|11.18
Yamoussoukro|亚穆苏克罗|CI|-5.28|6.82
Kumasi|库马西|GH|-1.62|6.69
Praia|普拉亚|CV|-23.51|14.92
Nouadhibou|努瓦迪布|MR|-17.03|20.93
Lilongwe|利隆圭|MW|33.79|-13.97
Beira|贝拉|MZ|34.84|-19.84
Pemba|彭巴|MZ|40.52|-12.97
Nacala|纳卡拉|MZ|40.67|-14.54
Bulawayo|布拉瓦约|ZW|28.58|-20.15
Victoria Falls|维多利亚瀑布城|ZW|25.84|-17.93
Livingstone|利文斯通|ZM|25.86|-17.85
Pretoria|比勒陀利亚|ZA|28.19|-25.75
Cape Town|开普敦|ZA|18.42|-33.93
Durban|德班|ZA|31.03|-29.86
Walvis Bay|鲸湾港|NA|14.51|-22.96
Toamasina|图阿马西纳|MG|49.40|-18.15
`

export const otherCities: readonly KnownPlace[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [english = '', chinese = '', country = '', longitude, latitude] = row.split('|')
    const en = english.split('/')
    const zh = chinese.split('/')
    return {
      code: en[0] ?? '',
      kind: 'city',
      name: { zh: zh[0] ?? '', en: en[0] ?? '' },
      country: country === '' ? null : country,
      point: [Number(longitude), Number(latitude)],
      forms: { zh, en },
    }
  })

/** Other ways to write cities of `cities.json`, by their English name. The last are as unicri-2018, paragraph 51, has them. */
export const otherCityForms: Readonly<Record<string, KnownPlace['forms']>> = {
  'N’Djamena': { zh: [], en: ['Ndjamena'] },
  Almaty: { zh: [], en: ['Alma-Ata'] },
  Ashgabat: { zh: ['阿什喀巴德'], en: [] },
  Chișinău: { zh: ['基希讷乌市'], en: ['Chisinau'] },
  'El Aaiún': { zh: [], en: ['Laayoune'] },
  'Ho Chi Minh City': { zh: [], en: ['Saigon'] },
  Kolkata: { zh: [], en: ['Calcutta'] },
  Kyiv: { zh: [], en: ['Kiev'] },
  'New York': { zh: [], en: ['New York City'] },
  Vladivostok: { zh: ['符拉迪沃斯托克'], en: [] },
  Yangon: { zh: [], en: ['Rangoon'] },
  Tijuana: { zh: ['提华纳'], en: [] },
  Mazatlán: { zh: ['马和萨特兰'], en: [] },
}
