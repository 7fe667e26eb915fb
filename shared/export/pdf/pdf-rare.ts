/** Chinese characters that none of the app's fonts has: print names them, since they may come out blank. */

/** Of the compatibility ideographs and of the planes 2 and 3; the fonts have all Chinese characters before those. */
const inFonts = new Set(
  [
    '豈更車賈串句金喇奈洛烙珞落酪駱欄爛蘭嵐郎來勞櫓爐盧老蘆路露魯鷺弄磊賂雷壘漏勒肋丹異北磻便復不泌葉沈拾',
    '若略凉梁糧量勵呂濾礪力曆歷年撚煉秊輦鍊列咽烈殮瑩靈例醴隸了僚尿料燎暈阮類律慄栗隆利吏履易李梨泥理裏里',
    '隣林淋狀炙什刺拓洞暴輻行見兀嗀﨎﨏﨑﨓﨔礼﨟蘒﨡﨣﨤﨧﨨﨩隷勉勤卑嘆器墨漢爫碑臭艹艹𠂇𠂉𠃌𠅤𠘨𠙶𠳐𡎚',
    '𡐓𡗗𢦏𣗋𣲗𣲘𣸣𤇾𤈎𤣩𤧛𤨁𤩽𤫉𥔲𥕢𥖨𥫗𥻗𦈡𦒍𦙶𦝼𦥑𦭜𦰡𧢲𧺯𧾷𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨸏𨺙𩙿𩠐𩽾𩾃𩾌𪟝𪣻𪤗𪨰',
    '𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇',
    '𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝',
    '𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚',
    '𬸣𬸦𬸪𬹼𬺈𬺓𭕄屮巽拔爨𰻝𰻞𱁬',
  ].join(''),
)

const uncertain = /[\u{f900}-\u{faff}\u{20000}-\u{3ffff}]/gu

/** HTML or text with each such character followed by `after` of its code, as `U+20BB7`. */
export function withCodes(text: string, after: (code: string) => string): string {
  return text.replace(uncertain, (character) =>
    inFonts.has(character) ? character : character + after(codeOf(character)),
  )
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`
}
