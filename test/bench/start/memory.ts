/** Memory of a program with all its processes, from /proc. */
import fs from 'node:fs'

/**
 * The process and all its descendants: Chromium's zygotes and what they forked are among them, though Electron's
 * own metrics leave the zygotes out.
 */
export function processTree(root: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of fs.readdirSync('/proc')) {
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)]
  return below(root)
}

function parentOf(name: string): number | null {
  if (!/^\d+$/.test(name)) return null
  try {
    // `pid (program name) state parent …`, where the name may hold spaces and brackets.
    const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null // ended meanwhile
  }
}

/** Proportional set size in MB: a page shared by n processes counts 1/n for each. */
export function pssOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}
