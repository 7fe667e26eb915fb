/** Names inside an sfnt font, and its tables around them. */

/** Replaces names inside an sfnt font. Copyright and trademark (0, 7) stay as their owner wrote them. */
export function renameFont(font: Buffer, replacements: readonly (readonly [string, string])[]): Buffer {
  const tables = readTables(font)
  const name = tables.get('name')
  if (!name) throw new Error('the font has no name table')
  const storage = name.readUInt16BE(4)
  const records = Buffer.from(name.subarray(0, storage))
  const strings: Buffer[] = []
  let offset = 0
  for (let at = 6; at < 6 + name.readUInt16BE(2) * 12; at += 12) {
    const [platform, id] = [name.readUInt16BE(at), name.readUInt16BE(at + 6)]
    const start = storage + name.readUInt16BE(at + 10)
    let value: Buffer = name.subarray(start, start + name.readUInt16BE(at + 8))
    if (id !== 0 && id !== 7) {
      if (platform !== 3) throw new Error('only Windows names are expected')
      let text = Buffer.from(value).swap16().toString('utf16le')
      for (const [from, to] of replacements) text = text.replaceAll(from, to)
      value = Buffer.from(text, 'utf16le').swap16()
    }
    records.writeUInt16BE(value.length, at + 8)
    records.writeUInt16BE(offset, at + 10)
    strings.push(value)
    offset += value.length
  }
  tables.set('name', Buffer.concat([records, ...strings]))
  return writeTables(font.subarray(0, 12), tables)
}

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

function writeTables(header: Buffer, tables: ReadonlyMap<string, Buffer>): Buffer {
  const directory = Buffer.alloc(tables.size * 16)
  const bodies: Buffer[] = []
  let position = header.length + directory.length
  let headStart = 0
  for (const [index, [tag, table]] of [...tables].entries()) {
    const body = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    if (tag === 'head') {
      body.writeUInt32BE(0, 8)
      headStart = position
    }
    directory.write(tag, index * 16, 'latin1')
    directory.writeUInt32BE(checksum(body), index * 16 + 4)
    directory.writeUInt32BE(position, index * 16 + 8)
    directory.writeUInt32BE(table.length, index * 16 + 12)
    bodies.push(body)
    position += body.length
  }
  const font = Buffer.concat([header, directory, ...bodies])
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headStart + 8)
  return font
}

function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
