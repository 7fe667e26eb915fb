/**
 * Countries and areas of the regions that the map can show: those of the UN's M49 standard (its table of geographic
 * regions), and groups of States that have a list of members. Regions without settled edges are not here.
 */

const areas: Readonly<Record<string, string>> = {
  '015': 'DZ EG LY MA SD TN EH',
  '014': 'BI KM DJ ER ET KE MG MW MU YT MZ RE RW SC SO SS UG TZ ZM ZW IO TF',
  '017': 'AO CM CF TD CG CD GQ GA ST',
  '018': 'BW SZ LS NA ZA',
  '011': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG',
  '029': 'AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI',
  '013': 'BZ CR SV GT HN MX NI PA',
  '005': 'AR BO BV BR CL CO EC FK GF GY PY PE GS SR UY VE',
  '021': 'BM CA GL PM US',
  '143': 'KZ KG TJ TM UZ',
  '030': 'CN HK MO KP JP MN KR',
  '035': 'BN KH ID LA MY MM PH SG TH TL VN',
  '034': 'AF BD BT IN IR MV NP PK LK',
  '145': 'AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE',
  '151': 'BY BG CZ HU PL MD RO RU SK UA',
  '154': 'AX DK EE FO FI GG IS IE IM JE LV LT NO SJ SE GB',
  '039': 'AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES',
  '155': 'AT BE FR DE LI LU MC NL CH',
  '053': 'AU CX CC HM NZ NF',
  '054': 'FJ NC PG SB VU',
  '057': 'GU KI MH FM NR MP PW UM',
  '061': 'AS CK PF NU PN WS TK TO TV WF',
  'x-gcc': 'BH KW OM QA SA AE',
  'x-south-caucasus': 'AM AZ GE',
  'x-maghreb': 'DZ LY MA MR TN',
  'x-arab': 'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE',
  'x-northern-triangle': 'SV GT HN',
  'x-korean-peninsula': 'KP KR',
}

const parts: Readonly<Record<string, readonly string[]>> = {
  '202': ['014', '017', '018', '011'],
  '002': ['015', '202'],
  '419': ['029', '013', '005'],
  '003': ['029', '013', '021'],
  '019': ['419', '021'],
  '142': ['143', '030', '035', '034', '145'],
  '150': ['151', '154', '039', '155'],
  '009': ['053', '054', '057', '061'],
}

/** Alpha-2 of its countries and areas; none for a region without settled edges, and for seas. */
export function regionMembers(code: string): readonly string[] {
  return parts[code]?.flatMap(regionMembers) ?? areas[code]?.split(' ') ?? []
}
